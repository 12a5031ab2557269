package org.guatu;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The product as it is delivered, unpacked from its jar and started as a process of its own: on a free port, with a
 * fresh data folder and embedded database, and the demonstration data.
 */
public final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /** Options of its Java, beside those of a product as it is delivered; the build gives them to the journeys. */
    private static final String JAVA_OPTIONS = System.getProperty("guatu.test.java", "");

    private static Product shared;
    private static RuntimeException refusal;

    private final Process process;
    private final URI address;
    private final Path log;
    private final Path data;
    private final String[] options;
    private boolean healthy;

    private Product(Process process, URI address, Path log, Path data, String... options) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.data = data;
        this.options = options;
    }

    /** @return the one product all browser journeys look at; started at the first call, stopped with the test run */
    public static synchronized Product running() {
        if (refusal != null) {
            throw refusal; // one journey has waited for it already
        }
        if (shared == null) {
            try {
                // those who look at products side by side have one each
                shared = start("journeys" + System.getProperty("surefire.forkNumber", ""));
            } catch (RuntimeException e) {
                refusal = e;
                throw e;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /**
     * @param name of this run: its folder below {@code target} and its log
     * @param options passed to the product, as {@code --guatu.start=empty}
     * @return a product that is up
     */
    public static Product start(String name, String... options) {
        try {
            Path folder = Files.createDirectories(TARGET.resolve("product-" + name));
            return start(folder, Files.createTempDirectory(folder, "data"), freePort(), options);
        } catch (IOException e) {
            throw new IllegalStateException("the product could not be started", e);
        }
    }

    private static Product start(Path folder, Path data, int port, String... options) {
        try {
            List<String> command = command();
            command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1", "--guatu.data=" + data));
            command.addAll(List.of(options));
            // Two processes of tests may each have one of the name.
            Path log = folder.resolve("product-" + port + ".log");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                    .start();
            Product product = new Product(process, URI.create("http://127.0.0.1:" + port), log, data, options);
            product.awaitHealth();
            return product;
        } catch (IOException e) {
            throw new IllegalStateException("the product could not be started", e);
        }
    }

    /**
     * Starts a product that is expected not to come up.
     *
     * @param options passed to the product
     * @return how it ended
     */
    public static Ended runToItsEnd(String... options) {
        try {
            List<String> command = command();
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            Thread limit = Thread.startVirtualThread(() -> {
                try {
                    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                        process.destroyForcibly();
                    }
                } catch (InterruptedException enough) {
                    Thread.currentThread().interrupt();
                }
            });
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            limit.interrupt();
            return new Ended(code, output);
        } catch (IOException e) {
            throw new IllegalStateException("the product could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param code with which the process ended
     * @param output what it wrote to both its streams
     */
    public record Ended(int code, String output) {
    }

    /** @return {@code http://127.0.0.1:PORT}, without a slash at the end */
    public URI address() {
        return address;
    }

    /** @return number of its process */
    public long pid() {
        return process.pid();
    }

    /** @return what the product has written to its console so far */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a loss of power would. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return a product at the same address on the same data, after this one was killed or closed */
    public Product again() {
        return start(log.getParent(), data, address.getPort(), options);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await("the product").atMost(PATIENCE).until(() -> !process.isAlive() || isHealthy(client));
        } catch (ConditionTimeoutException e) {
            // it is told below, with what the product said
        }
        if (!process.isAlive() || !healthy) {
            close();
            throw new IllegalStateException("the product did not come up; it said:\n" + log());
        }
    }

    private boolean isHealthy(HttpClient client) throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(address.resolve("/actuator/health")).timeout(Duration.ofSeconds(5)).build();
            healthy = client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            healthy = false; // nobody listens yet
        }
        return healthy;
    }

    private static synchronized Path unpacked() throws IOException {
        Path jar = Path.of(System.getProperty("guatu.test.jar", TARGET.resolve("guatu.jar").toString()));
        Path unpacked = TARGET.resolve("product-unpacked");
        Files.createDirectories(TARGET);
        // whoever comes second, be it in another process, finds it unpacked
        try (FileChannel gate = FileChannel.open(TARGET.resolve("product-unpacked.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = gate.lock()) {
            return unpacked(jar, unpacked);
        }
    }

    private static Path unpacked(Path jar, Path unpacked) throws IOException {
        Path result = unpacked.resolve(jar.getFileName());
        if (Files.exists(result) && !Files.getLastModifiedTime(result).toInstant()
                .isBefore(Files.getLastModifiedTime(jar).toInstant())) {
            return result;
        }
        Process tool = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force",
                "--destination", unpacked.toString()).inheritIO().start();
        try {
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("the jar could not be unpacked: " + jar);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    private static List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx768m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(Arrays.stream(JAVA_OPTIONS.split(" ")).filter(option -> !option.isBlank()).toList());
        command.addAll(List.of("-jar", unpacked().toString()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
