package org.guatu.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link Storm} in a process of its own, and what it acknowledged. */
final class StormProcess {

    /** A storm that takes longer is stuck, and what it did not do is missed by the test. */
    private static final int PATIENCE_MINUTES = 4;

    private final Process process;
    private final BufferedReader output;
    private final Path log;
    private final Map<String, Long> submitted = new TreeMap<>();
    private final List<Long> recognised = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private boolean done;

    StormProcess(String url, Path data, String run, int lines, int atOnce) {
        log = data.resolve(run + ".log");
        try {
            // what nobody asks for here, the screens above all, is not made: what is killed is a product at work, not one that starts
            ProcessBuilder start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dspring.main.lazy-initialization=true", "-cp",
                    System.getProperty("java.class.path"), "-Duser.timezone=Asia/Shanghai",
                    "-Dspring.devtools.restart.enabled=false", "-Dguatu.start=empty",
                    "-Dspring.datasource.hikari.connection-timeout=5000", "-Dspring.datasource.hikari.initialization-fail-timeout=60000",
                    "-Dspring.datasource.url=" + url,
                    "-Dguatu.data=" + data, Storm.class.getName(), run, Integer.toString(lines), Integer.toString(atOnce));
            start.redirectError(log.toFile());
            process = start.start();
            output = process.inputReader();
            CompletableFuture.runAsync(this::pullThePlug, CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until so many acknowledgements were seen, or to the end. */
    StormProcess until(int acknowledged) {
        try {
            String line;
            while (submitted.size() + recognised.size() < acknowledged && (line = output.readLine()) != null) {
                take(line);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The power goes: no shutdown, no last word. What had been said before is still heard. */
    StormProcess kill() {
        pullThePlug();
        return toEnd();
    }

    /** By its handle: a process that is destroyed itself takes what it had said with it. */
    private void pullThePlug() {
        process.toHandle().destroyForcibly();
    }

    StormProcess toEnd() {
        until(Integer.MAX_VALUE);
        process.onExit().join();
        return this;
    }

    private void take(String line) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "SUBMITTED" -> submitted.put(words[1], Long.valueOf(words[2]));
            case "RECOGNISED" -> recognised.add(Long.valueOf(words[1]));
            case "FAILED", "STUCK" -> failed.add(line);
            case "DONE" -> done = true;
            default -> {
                // READY, REFUSED, and what the product itself prints
            }
        }
    }

    /** Request keys and the lines they made. */
    Map<String, Long> submitted() {
        return submitted;
    }

    /** Lines whose recognition was acknowledged, each as often as that was said. */
    List<Long> recognised() {
        return recognised;
    }

    List<String> failed() {
        return failed;
    }

    /** What it wrote to its error stream. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isDone() {
        return done;
    }
}
