package org.guatu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.guatu.Product;

/** What benchmarks tell, and what can be seen of a product from outside. */
final class Told {

    private static final long TICKS_A_SECOND = 100;

    private Told() {
    }

    static void tell(String format, Object... parts) {
        System.out.println("BENCH " + format.formatted(parts));
    }

    /** Bytes of all objects that are still in use, after a full collection. */
    static long liveBytes(Product product) {
        String[] lines = jcmd(product, "GC.class_histogram").split("\n");
        return Long.parseLong(lines[lines.length - 1].strip().split("\\s+")[2]);
    }

    /** Milliseconds of processor time that a product has used so far; 0 where the system does not tell it. */
    static long processorMillis(Product product) {
        try {
            String stat = Files.readString(Path.of("/proc/" + product.pid() + "/stat"));
            String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(after[11]) + Long.parseLong(after[12])) * 1000 / TICKS_A_SECOND;
        } catch (IOException notHere) {
            return 0;
        }
    }

    /** Megabytes of its heap in use, garbage and all. */
    static long usedMegabytes(Product product) {
        var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(jcmd(product, "GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
    }

    private static String jcmd(Product product, String what) {
        try {
            Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(product.pid()), what)
                    .redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            tool.waitFor(10, TimeUnit.SECONDS);
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
