package org.guatu.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;

import org.guatu.intake.DryRun;
import org.guatu.intake.ImportKind;
import org.guatu.intake.Imports;
import org.guatu.intake.sheet.Limits;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.slf4j.LoggerFactory;

/** Takes a file from the desk and has it tried while it is still the upload's request, so that the screen stays free. */
final class FileChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final ImportKind kind;
    private final SerializableConsumer<DryRun> tried;
    private final SerializableConsumer<String> refused;

    /**
     * @param tried   hears what the file would do, with the session locked
     * @param refused hears the sentence of a file that cannot be read
     */
    FileChoice(Imports imports, ImportKind kind, SerializableConsumer<DryRun> tried, SerializableConsumer<String> refused) {
        this.imports = imports;
        this.kind = kind;
        this.tried = tried;
        this.refused = refused;
        addClassNames("card", "import-choice");
        Upload upload = new Upload(this::take);
        upload.setMaxFileSize((int) Limits.FILE_BYTES);
        NativeButton choose = new NativeButton(Texts.text("intake.upload.choose"));
        choose.addClassNames("button", "button--primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("intake.upload.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> refused.accept(Texts.text("intake.refusal.too-large", megabytes())));
        Paragraph hint = new Paragraph(Texts.text("intake.upload.hint", megabytes(), Formats.count(Limits.DATA_ROWS)));
        hint.addClassName("note");
        add(upload, hint);
    }

    private void take(UploadEvent event) {
        UI ui = event.getUI();
        try {
            org.guatu.intake.Upload file = org.guatu.intake.Upload.take(event.getFileName(), event.getInputStream());
            try {
                DryRun run = imports.check(kind, file);
                ui.access(() -> tried.accept(run));
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (Refusal refusal) {
            ui.access(() -> refused.accept(Texts.text(refusal)));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(FileChoice.class).error("a file could not be tried", e);
            ui.access(() -> refused.accept(Texts.text("intake.failed")));
        }
    }

    private static String megabytes() {
        return Long.toString(Limits.FILE_BYTES / 1024 / 1024);
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne(Texts.text("intake.upload.drop")).setMany(Texts.text("intake.upload.drop")));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Texts.text("intake.upload.choose")).setMany(Texts.text("intake.upload.choose")));
        words.setError(new UploadI18N.Error().setFileIsTooBig(Texts.text("intake.refusal.too-large", megabytes())));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status().setConnecting(Texts.text("intake.upload.sending"))
                        .setProcessing(Texts.text("intake.upload.checking")).setStalled(Texts.text("intake.upload.stalled")))
                .setError(new UploadI18N.Uploading.Error().setServerUnavailable(Texts.text("intake.upload.lost"))
                        .setUnexpectedServerError(Texts.text("intake.upload.lost")).setForbidden(Texts.text("intake.upload.lost"))));
        return words;
    }
}
