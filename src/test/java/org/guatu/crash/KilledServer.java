package org.guatu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/** A MySQL server of its own, started by the script that {@code TEST_MYSQL_UP} names. */
final class KilledServer implements AutoCloseable {

    private static final int PORT = 33391;

    private final Path folder;
    private final String url;

    KilledServer() throws IOException, InterruptedException {
        // the server gives up root, so its folder must be open to others on the way
        folder = Files.createTempDirectory("guatu-killed").toRealPath();
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        url = start();
    }

    private String start() throws IOException, InterruptedException {
        ProcessBuilder up = new ProcessBuilder(System.getenv("TEST_MYSQL_UP"), folder.toString(), Integer.toString(PORT));
        up.environment().put("MYSQL_UP_OPTS", "--performance-schema=OFF --innodb-flush-log-at-trx-commit=1");
        up.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = up.start();
        String printed = process.inputReader().readLine();
        assertThat(process.waitFor()).as("the server starts").isZero();
        return printed;
    }

    String url() {
        return url;
    }

    void killAndStart() throws IOException, InterruptedException {
        kill();
        assertThat(start()).isEqualTo(url);
    }

    private void kill() throws IOException {
        long pid = Long.parseLong(Files.readString(folder.resolve("run/mysqld.pid")).strip());
        ProcessHandle.of(pid).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    @Override
    public void close() throws IOException {
        kill();
        FileSystemUtils.deleteRecursively(folder);
    }
}
