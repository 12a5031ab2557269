package org.guatu.ledger.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.guatu.ledger.EvidenceFiles;
import org.guatu.ledger.Ledger;
import org.guatu.project.StageDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a piece of evidence to those who may see its receipt or its project's stages; to all others it is not there. Nothing in it may run. */
@RestController
@PermitAll
class EvidenceDownload {

    private static final String PICTURE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
    /** The browser's own reader shows a document inside the reviewer's screen; it runs in no sandbox of ours, which it would refuse. */
    private static final String DOCUMENT = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final Ledger ledger;
    private final StageDesk stages;
    private final EvidenceFiles files;

    EvidenceDownload(Ledger ledger, StageDesk stages, EvidenceFiles files) {
        this.ledger = ledger;
        this.stages = stages;
        this.files = files;
    }

    private record Kept(String fileName, String mediaType) {
    }

    @GetMapping("/evidence/{sha256}")
    ResponseEntity<Resource> show(@PathVariable String sha256, HttpServletResponse response) {
        // the file of a receipt, else that of a stage
        Optional<Kept> evidence = ledger.evidence(sha256).map(piece -> new Kept(piece.fileName(), piece.mediaType()))
                .or(() -> stages.file(sha256).map(piece -> new Kept(piece.fileName(), piece.mediaType())));
        Optional<Path> file = files.find(sha256);
        if (evidence.isEmpty() || file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        // In place of those of a page, not beside them: browsers obey the strictest of several.
        boolean document = MediaType.APPLICATION_PDF_VALUE.equals(evidence.get().mediaType());
        response.setHeader("Content-Security-Policy", document ? DOCUMENT : PICTURE);
        if (document) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.get().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(evidence.get().fileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(new FileSystemResource(file.get()));
    }
}
