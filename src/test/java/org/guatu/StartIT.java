package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged product's own start: it comes up, or says in one sentence why it does not. */
class StartIT {

    @Test
    void strangers_learn_the_health_of_the_whole_and_nothing_else() throws Exception {
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"").doesNotContain("components");
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_taken_port_is_said_in_one_sentence(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(Product.runToItsEnd("--server.address=127.0.0.1", "--server.port=" + taken.getLocalPort(),
                    "--guatu.data=" + data), "Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_said_in_one_sentence(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertRefused(Product.runToItsEnd("--server.port=0", "--guatu.data=" + file.resolve("data")),
                "The data folder");
    }

    @Test
    void a_database_that_does_not_answer_is_said_in_one_sentence(@TempDir Path data) throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        assertRefused(Product.runToItsEnd("--server.port=0", "--guatu.data=" + data,
                "--spring.datasource.url=jdbc:mysql://127.0.0.1:" + nobody + "/guatu"), "No MySQL server answers");
    }

    private static void assertRefused(Product.Ended ended, String sentence) {
        assertThat(ended.code()).isNotZero();
        assertThat(ended.output().strip()).startsWith("guatu: " + sentence).hasLineCount(1);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = Product.running().address().resolve(path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
