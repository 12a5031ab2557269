package org.guatu.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name says: evidence is a PDF, a JPEG or a PNG. */
final class EvidenceContent {

    private static final int HEAD = 16;
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private EvidenceContent() {
    }

    /** The media type of what the stream begins with; empty when it is no evidence. The stream is left at its beginning. */
    static Optional<String> type(BufferedInputStream content) throws IOException {
        content.mark(HEAD);
        byte[] head = content.readNBytes(HEAD);
        content.reset();
        return BEGINNINGS.entrySet().stream().filter(type -> startsWith(head, type.getValue())).map(Map.Entry::getKey).findFirst();
    }

    /** A stream that can be looked at and read from its beginning again. */
    static BufferedInputStream of(InputStream content) {
        return new BufferedInputStream(content);
    }

    private static boolean startsWith(byte[] head, byte[] beginning) {
        return head.length >= beginning.length && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
