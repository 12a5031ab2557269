package org.guatu.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.guatu.project.EvidenceStore;
import org.guatu.project.StageEvidence;
import org.springframework.stereotype.Component;

/** Keeps the evidence of stages where that of receipts lies, by the same rules. */
@Component
class StageFiles implements EvidenceStore {

    private final EvidenceFiles files;

    StageFiles(EvidenceFiles files) {
        this.files = files;
    }

    @Override
    public String[] endings() {
        return new String[] {".pdf", ".jpg", ".jpeg", ".png"};
    }

    @Override
    public long largest() {
        return EvidenceIntake.LARGEST;
    }

    @Override
    public StageEvidence take(String kind, String fileName, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            EvidenceIntake.Taken taken = EvidenceIntake.take(files, content);
            return new StageEvidence(kind, EvidenceIntake.name(fileName), taken.mediaType(), taken.byteSize(), taken.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String address(String sha256) {
        return "evidence/" + sha256;
    }

    @Override
    public Optional<Path> find(String sha256) {
        return files.find(sha256);
    }
}
