package org.guatu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the semicolon files of the demonstration; lines that begin with # are remarks. */
final class Lines {

    private Lines() {
    }

    static List<String[]> of(String file) {
        try (InputStream in = Lines.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the product: demo/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(";", -1)).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
