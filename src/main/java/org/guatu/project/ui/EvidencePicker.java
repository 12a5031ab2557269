package org.guatu.project.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;

import org.guatu.project.EvidenceRule;
import org.guatu.project.EvidenceStore;
import org.guatu.project.StageEvidence;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Glyph;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** Evidence by kind: the kinds a stage asks for with their files, required ones marked, and a button to add one, by file or camera. */
class EvidencePicker extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = "file/";

    private final transient EvidenceStore store;
    private final transient List<StageEvidence> added = new ArrayList<>();
    private transient List<EvidenceRule> rules = List.of();
    private transient List<StageEvidence> there = List.of();
    private KeptForm kept;

    /** @param store where files go, or null where nobody keeps any */
    EvidencePicker(EvidenceStore store) {
        this.store = store;
        addClassNames("register-evidence", "register-wide");
    }

    /** Shows the kinds of a stage; files that were added stay where their kind does. */
    void show(List<EvidenceRule> kinds, List<StageEvidence> already) {
        rules = kinds;
        there = already;
        added.removeIf(piece -> kinds.stream().noneMatch(rule -> rule.kind().equals(piece.kind())));
        draw();
    }

    /** Has the files kept with a form, and puts back those it kept; call it when the stage is chosen. */
    void keepIn(KeptForm form) {
        kept = form;
        // the file is looked at anew: a name and a hash are all that is believed of a draft
        form.beginning(KEPT).forEach(piece -> {
            String[] parts = piece.text().split("\n", 3);
            if (store != null && parts.length == 3 && rules.stream().anyMatch(rule -> rule.kind().equals(parts[0]))) {
                store.find(parts[1]).ifPresent(file -> added.add(store.take(parts[0], parts[2], file)));
            }
        });
        draw();
    }

    private static String keptAs(StageEvidence piece) {
        return KEPT + piece.kind() + "/" + piece.sha256().substring(0, 24);
    }

    /** What was added in this dialog. */
    List<StageEvidence> added() {
        return List.copyOf(added);
    }

    /** Adds a file that was taken in. */
    void add(StageEvidence piece) {
        added.removeIf(other -> other.kind().equals(piece.kind()) && other.sha256().equals(piece.sha256()));
        added.add(piece);
        if (kept != null) {
            kept.keep(keptAs(piece), piece.kind() + "\n" + piece.sha256() + "\n" + piece.fileName());
        }
        draw();
    }

    private void draw() {
        removeAll();
        setVisible(!rules.isEmpty());
        rules.forEach(rule -> add(row(rule)));
    }

    private Div row(EvidenceRule rule) {
        Span name = new Span(EvidenceWords.of(rule.kind()));
        Span need = new Span(Texts.text(rule.required() ? "register.evidence.required" : "register.evidence.optional"));
        need.addClassNames("tag", rule.required() && missing(rule) ? "tag--warn" : "tag--plain");
        Div head = new Div(name, need);
        head.addClassName("register-evidence-kind");
        Div row = new Div(head);
        row.addClassName("register-evidence-row");
        there.stream().filter(piece -> piece.kind().equals(rule.kind())).forEach(piece -> row.add(file(piece, false)));
        added.stream().filter(piece -> piece.kind().equals(rule.kind())).forEach(piece -> row.add(file(piece, true)));
        if (store != null) {
            row.add(upload(rule));
        }
        return row;
    }

    private boolean missing(EvidenceRule rule) {
        return there.stream().noneMatch(piece -> piece.kind().equals(rule.kind())) && added.stream().noneMatch(piece -> piece.kind().equals(rule.kind()));
    }

    private Div file(StageEvidence piece, boolean mayGo) {
        Div file = new Div(new Glyph(Glyph.Form.FILE), new Span(piece.fileName()));
        file.addClassName("register-file");
        if (mayGo) {
            NativeButton off = new NativeButton();
            off.add(new Glyph(Glyph.Form.CLOSE));
            off.addClassName("icon-button");
            off.getElement().setAttribute("aria-label", Texts.text("register.evidence.remove", piece.fileName()));
            off.addClickListener(press -> {
                added.remove(piece);
                if (kept != null) {
                    kept.forget(keptAs(piece));
                }
                draw();
            });
            file.add(off);
        }
        return file;
    }

    private Upload upload(EvidenceRule rule) {
        Paragraph refused = new Paragraph();
        refused.addClassName("register-blocked");
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.toTempFile((metadata, file) -> {
            try {
                add(store.take(rule.kind(), metadata.fileName(), file.toPath()));
            } catch (Refusal refusal) {
                upload.clearFileList();
                refused.setText(Texts.text(refusal));
                upload.getElement().getParent().appendChild(refused.getElement());
            }
        }));
        upload.setI18n(words());
        upload.setUploadButton(new Button(Texts.text("register.evidence.add")));
        upload.setDropAllowed(false);
        upload.setAcceptedFileExtensions(store.endings());
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, store.largest()));
        upload.addFileRejectedListener(rejected -> {
            refused.setText(Texts.text("register.evidence.rejected", String.join(" ", store.endings()).replace(".", "").toUpperCase(Locale.ROOT),
                    Long.toString(store.largest() >> 20)));
            upload.getElement().getParent().appendChild(refused.getElement());
        });
        return upload;
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status().setConnecting(Texts.text("register.evidence.sending"))
                        .setProcessing(Texts.text("register.evidence.sending")).setStalled(Texts.text("register.evidence.lost"))
                        .setHeld(Texts.text("register.evidence.sending")))
                .setError(new UploadI18N.Uploading.Error().setServerUnavailable(Texts.text("register.evidence.lost"))
                        .setUnexpectedServerError(Texts.text("register.evidence.lost")).setForbidden(Texts.text("register.evidence.lost"))));
        return words;
    }
}
