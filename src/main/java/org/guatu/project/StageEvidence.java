package org.guatu.project;

/**
 * A file that shows that a stage was reached, or that another total investment is allowed. The bytes are kept elsewhere under their hash; whoever took them in has looked at their
 * content and tells what they are.
 *
 * @param kind      what it shows, a kind of {@link EvidenceRule}
 * @param mediaType by content, not by name
 * @param byteSize  at least 1
 * @param sha256    of the bytes, 64 small hexadecimal digits
 */
public record StageEvidence(String kind, String fileName, String mediaType, long byteSize, String sha256) {

    private static final int NAME_MOST = 160;

    public StageEvidence {
        if (kind == null || kind.isBlank() || mediaType == null || mediaType.isBlank() || byteSize < 1
                || sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a piece of evidence: " + kind + ", " + mediaType + ", " + byteSize + ", " + sha256);
        }
        fileName = fileName == null || fileName.isBlank() ? sha256 : fileName.strip();
        fileName = fileName.length() > NAME_MOST ? fileName.substring(fileName.length() - NAME_MOST) : fileName;
    }
}
