package org.guatu.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.guatu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The bytes of evidence, each under the SHA-256 of its content beside the database: the same file is kept once, and a changed file has
 * another name.
 */
@Component
public class EvidenceFiles {

    private static final int BUFFER = 1 << 16;
    private static final int MIB = 20;
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

    /** Bytes that were kept: their hash and how many they are. */
    public record Kept(String sha256, long byteSize) {
    }

    /**
     * Keeps what comes out of a stream, which goes to the disk as it comes and is never whole in memory.
     *
     * @param most bytes that are taken; more is refused, and nothing of it stays
     */
    public Kept put(InputStream content, long most) throws IOException {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "half", null);
        try {
            MessageDigest digest = sha256();
            long size = copy(content, half, digest, most);
            String hash = HexFormat.of().formatHex(digest.digest());
            Path file = file(hash);
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Kept(hash, size);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static long copy(InputStream content, Path to, MessageDigest digest, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] part = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                size += read;
                if (size > most) {
                    throw new Refusal("ledger.refusal.evidence-size", Long.toString(most >> MIB));
                }
                digest.update(part, 0, read);
                out.write(part, 0, read);
            }
            return size;
        }
    }

    /** The file of a hash; empty when it is none or is not there. */
    public Optional<Path> find(String hash) {
        return hash != null && HASH.matcher(hash).matches() ? Optional.of(file(hash)).filter(Files::isRegularFile) : Optional.empty();
    }

    /** The SHA-256 of bytes as 64 hexadecimal digits. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
