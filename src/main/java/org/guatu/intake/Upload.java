package org.guatu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

import org.guatu.intake.sheet.Limits;
import org.guatu.refusal.Refusal;

/**
 * A file somebody sent, kept beside the product until it is imported or left.
 *
 * @param fileName its name, for people only: what it is, its content says
 * @param path     where its bytes lie
 * @param sha256   of its bytes
 */
public record Upload(String fileName, Path path, String sha256) implements AutoCloseable {

    private static final int NAME = 160;

    public Upload {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
        fileName = fileName == null || fileName.isBlank() ? "-" : fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        fileName = fileName.length() > NAME ? fileName.substring(fileName.length() - NAME) : fileName;
    }

    /** Takes a file in; one that is too large is refused before all of it has come. */
    public static Upload take(String fileName, InputStream bytes) {
        Path path = null;
        try {
            path = Files.createTempFile("guatu-import", null);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                byte[] some = new byte[64 * 1024];
                long all = 0;
                for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                    all += read;
                    if (all > Limits.FILE_BYTES) {
                        throw new Refusal("intake.refusal.too-large", Long.toString(Limits.FILE_BYTES / 1024 / 1024));
                    }
                    out.write(some, 0, read);
                }
            }
            return new Upload(fileName, path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (Refusal refusal) {
            delete(path);
            throw refusal;
        }
    }

    /** Forgets the bytes. */
    @Override
    public void close() {
        delete(path);
    }

    private static void delete(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
