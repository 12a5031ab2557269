package org.guatu.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bytes of evidence, each under the SHA-256 of its content beside the database: the same file is kept once, and a changed file has
 * another name.
 */
@Component
public class EvidenceFiles {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    EvidenceFiles(@Value("${guatu.evidence.dir:${guatu.data:./data}/evidence}") Path folder) {
        this.folder = folder;
    }

    /** Keeps the bytes and tells their hash; keeping them again changes nothing. */
    public String put(byte[] bytes) {
        String hash = hash(bytes);
        Path file = file(hash);
        if (Files.exists(file)) {
            return hash;
        }
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), "half", null);
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hash;
    }

    /** The file of a hash; empty when it is none or is not there. */
    public Optional<Path> find(String hash) {
        return hash != null && HASH.matcher(hash).matches() ? Optional.of(file(hash)).filter(Files::isRegularFile) : Optional.empty();
    }

    /** The SHA-256 of bytes as 64 hexadecimal digits. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
