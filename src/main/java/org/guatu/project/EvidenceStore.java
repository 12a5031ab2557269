package org.guatu.project;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the bytes of evidence go. The ledger keeps them for receipts already and offers the same for stages; this room only knows what it is
 * handed.
 */
public interface EvidenceStore {

    /** What files may be, as a hint for the file dialog of a browser. The content decides, not this. */
    String[] endings();

    /** The largest file that is taken, in bytes. */
    long largest();

    /** Takes a file in and tells what it is; refused with a sentence when it is too large or none of the types that are evidence. */
    StageEvidence take(String kind, String fileName, Path file);

    /** Where a browser finds the file of a hash, for those who may see it; of the application's own addresses. */
    String address(String sha256);

    /** The file of a hash, if it is there. */
    Optional<Path> find(String sha256);
}
