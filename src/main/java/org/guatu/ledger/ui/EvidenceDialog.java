package org.guatu.ledger.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;

import org.guatu.ledger.Evidence;
import org.guatu.ledger.EvidenceIntake;
import org.guatu.ledger.Receipt;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.slf4j.LoggerFactory;

/** The evidence of a receipt to look at, add and take off: by file or camera; that the same file hangs elsewhere is said at once. */
@Tag("vaadin-dialog")
class EvidenceDialog extends EntryDialog {

    private static final long serialVersionUID = 1L;
    private static final int KIB = 1024;
    /** Files that are chosen together begin to come within so many nanoseconds. */
    private static final long TOGETHER = 3_000_000_000L;
    /** Of files that are chosen together one begins to come so many nanoseconds at most after another was taken; nobody chooses again so fast. */
    private static final long NEXT = 700_000_000L;
    private static final String[] TYPES = {".pdf", ".jpg", ".jpeg", ".png"};

    private final transient EntryServices services;
    private final transient Runnable changed;
    private final transient List<Evidence.Kind> asked;
    private final long receipt;
    private final Div pieces = new Div();
    private final Paragraph notice = new Paragraph();
    /** The files that were not taken, each with its sentence, until a file chosen later is taken or the dialog is closed. */
    private final UnorderedList refused = new UnorderedList();
    private final transient Map<Component, Long> refusedAt = new HashMap<>();
    private final Select<Evidence.Kind> kind = new Select<>();
    private transient volatile Taken taken;

    /** @param asked kinds that are asked for and missing, to begin with */
    EvidenceDialog(EntryServices services, Receipt line, String project, List<Evidence.Kind> asked, Runnable changed) {
        super(Texts.text("entry.evidence.title", project));
        this.services = services;
        this.changed = changed;
        this.asked = asked;
        this.receipt = line.id();
        pieces.addClassNames("evidence-pieces", "entry-wide");
        notice.addClassNames("evidence-notice", "entry-wide");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        refused.addClassNames("evidence-refused", "entry-wide");
        refused.getElement().setAttribute("role", "alert");
        kind.setLabel(Texts.text("entry.evidence.kind"));
        kind.setItems(Evidence.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.text(one.messageKey()));
        kind.setValue(asked.isEmpty() ? Evidence.Kind.BANK_SLIP : asked.getFirst());
        kind.addValueChangeListener(chosen -> taken = chosen.isFromClient() ? null : taken);
        ReturnedFields.evidence(line).ifPresent(body()::add);
        body().add(pieces, notice, refused);
        if (line.status() == Receipt.Status.DRAFT || line.status() == Receipt.Status.RETURNED || line.status() == Receipt.Status.SUBMITTED) {
            Upload camera = upload("entry.evidence.camera");
            camera.setAcceptedFileExtensions(TYPES);
            camera.addFileRejectedListener(not -> refused(not.getFileName(), Texts.text("ledger.refusal.evidence-type")));
            camera.getElement().setProperty("capture", "environment");
            camera.addClassName("evidence-camera");
            Div ways = new Div(upload("entry.evidence.file"), camera);
            ways.addClassName("evidence-ways");
            Paragraph hint = new Paragraph(Texts.text("entry.evidence.hint", Long.toString(EvidenceIntake.LARGEST >> 20)));
            hint.addClassNames("caption", "entry-wide");
            body().add(kind, ways, hint);
        }
        foot(Texts.text("shell.close"), true, this::close);
        show();
    }

    private Upload upload(String word) {
        Upload upload = new Upload();
        upload.setUploadHandler(this::received);
        upload.setUploadButton(new Button(Texts.text(word)));
        // whatever is chosen comes here: a file is told by its content, and one that is not taken gets a sentence
        upload.setDropAllowed(false);
        return upload;
    }

    /** Files chosen together are of one kind, that which was chosen for them; only then the field goes on to what is still missing. */
    private Evidence.Kind kindOf(long began) {
        Taken last = taken;
        return last != null && began - last.at() < NEXT ? last.as() : kind.getValue();
    }

    /** A file that was taken. */
    private record Taken(Evidence.Kind as, long at) {
    }

    /** Comes outside the screen's lock, as the bytes come. */
    private void received(UploadEvent event) throws IOException {
        long began = System.nanoTime();
        Evidence.Kind as = kindOf(began);
        try (InputStream content = event.getInputStream()) {
            EvidenceIntake.Attached attached = services.evidence().attach(receipt, as, event.getFileName(), content);
            taken = new Taken(as, System.nanoTime());
            ended(event, () -> {
                letGo(event.getFileName());
                letGoBefore(began - TOGETHER);
                attached(attached);
            });
        } catch (Refusal refusal) {
            event.reject();
            ended(event, () -> refused(event.getFileName(), Texts.text(refusal)));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(EvidenceDialog.class).warn("a piece of evidence was not taken", e);
            event.reject();
            ended(event, () -> refused(event.getFileName(), Texts.text("entry.refusal.database-form")));
        }
    }

    /** The upload's own list tells only how far a file has come: whether it was taken is told by the pieces above and by the sentences. */
    private static void ended(UploadEvent event, Command told) {
        event.getUI().access(() -> {
            if (event.getOwningComponent() instanceof Upload upload) {
                upload.clearFileList();
            }
            told.execute();
        });
    }

    /** Says why a file was not taken. */
    void refused(String file, String sentence) {
        letGo(file);
        ListItem item = new ListItem(file + Texts.text("entry.colon") + sentence);
        item.getElement().setAttribute("data-file", file);
        refused.add(item);
        refusedAt.put(item, System.nanoTime());
    }

    /** What was refused before a file that was then taken was chosen is over; of files chosen together each keeps its sentence. */
    private void letGoBefore(long moment) {
        refusedAt.entrySet().stream().filter(entry -> entry.getValue() < moment).map(Map.Entry::getKey).toList().forEach(item -> {
            refused.remove(item);
            refusedAt.remove(item);
        });
    }

    private void letGo(String file) {
        refused.getChildren().filter(item -> file.equals(item.getElement().getAttribute("data-file"))).toList().forEach(item -> {
            refused.remove(item);
            refusedAt.remove(item);
        });
    }

    /** Shows what was attached, and where else the same file hangs. */
    void attached(EvidenceIntake.Attached attached) {
        attempt(() -> {
            show();
            String same = attached.same().stream().map(EvidenceDialog::use).collect(Collectors.joining(Texts.text("entry.and")));
            notice.setText(Texts.text("entry.evidence.same", same));
            notice.setVisible(!attached.same().isEmpty());
            kind.setValue(next(asked, services.ledger().receipt(receipt).evidence(), kind.getValue()));
            changed.run();
        });
    }

    /** The kind to file the next piece under: the first that is asked for and still missing, else the one it was. */
    static Evidence.Kind next(List<Evidence.Kind> asked, List<Evidence> there, Evidence.Kind now) {
        return asked.stream().filter(one -> there.stream().noneMatch(piece -> piece.kind() == one)).findFirst().orElse(now);
    }

    private static String use(EvidenceIntake.Use use) {
        String month = Words.month(use.month());
        return use.receiptId() == null ? Texts.text("entry.evidence.use-elsewhere", month)
                : Texts.text("entry.evidence.use", month, use.project(), String.valueOf(use.receiptId()));
    }

    private void show() {
        pieces.removeAll();
        Receipt line = services.ledger().receipt(receipt);
        if (line.evidence().isEmpty()) {
            pieces.add(new Paragraph(Texts.text("entry.evidence.none")));
        }
        boolean mayGo = EntryDesk.isWithClerk(line);
        line.evidence().forEach(piece -> pieces.add(piece(piece, mayGo)));
    }

    private Component piece(Evidence piece, boolean mayGo) {
        String address = "evidence/" + piece.sha256();
        Div box = new Div();
        box.addClassName("evidence-thumb");
        Anchor open = new Anchor(address);
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        if (piece.mediaType().startsWith("image/")) {
            Image image = new Image(address, Texts.text("entry.evidence.picture", Texts.text(piece.kind().messageKey()), piece.fileName()));
            image.getElement().setAttribute("loading", "lazy");
            open.add(image);
        } else {
            open.add(new Glyph(Glyph.Form.FILE), new Span(piece.mediaType().substring(piece.mediaType().indexOf('/') + 1).toUpperCase(Locale.ROOT)));
            open.getElement().setAttribute("aria-label", piece.fileName());
        }
        Span name = new Span(piece.fileName());
        name.addClassName("evidence-file");
        box.add(open, mayGo ? kindOf(piece) : kindWord(piece), name, new Span(Texts.text("entry.evidence.size", Formats.count((piece.byteSize() + KIB - 1) / KIB))));
        if (mayGo) {
            NativeButton off = new NativeButton(Texts.text("entry.evidence.remove"), press -> attempt(() -> {
                services.evidence().detach(receipt, piece.id());
                show();
                changed.run();
            }));
            off.addClassName("entry-act");
            box.add(off);
        }
        return box;
    }

    private static Component kindWord(Evidence piece) {
        Span word = new Span(Texts.text(piece.kind().messageKey()));
        word.addClassName("tag");
        return word;
    }

    /** A piece that was filed under a wrong kind is put right where it stands. */
    private Component kindOf(Evidence piece) {
        Select<Evidence.Kind> filed = new Select<>();
        filed.setItems(Evidence.Kind.values());
        filed.setItemLabelGenerator(one -> Texts.text(one.messageKey()));
        filed.setValue(piece.kind());
        filed.setAriaLabel(Texts.text("entry.evidence.kind") + Texts.text("entry.colon") + piece.fileName());
        filed.addClassName("evidence-filed");
        filed.addValueChangeListener(chosen -> attempt(() -> {
            services.evidence().file(receipt, piece.id(), chosen.getValue());
            show();
            kind.setValue(next(asked, services.ledger().receipt(receipt).evidence(), kind.getValue()));
            changed.run();
        }));
        return filed;
    }
}
