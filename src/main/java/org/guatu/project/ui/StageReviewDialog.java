package org.guatu.project.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.project.Passage;
import org.guatu.project.StageEvidence;
import org.guatu.project.WaitingStage;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Glyph;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** Entries into stages that wait, each with its evidence: accept it, or send it back with a reason. */
@Tag("vaadin-dialog")
class StageReviewDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Supplier<List<WaitingStage>> waiting;
    private final transient Runnable decided;
    private final Div list = new Div();

    private StageReviewDialog(Desk desk, Supplier<List<WaitingStage>> waiting, Runnable decided) {
        this.desk = desk;
        this.waiting = waiting;
        this.decided = decided;
        setHeaderTitle(Texts.text("register.review.title"));
        addClassName("register-dialog");
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        list.addClassName("register-reviews");
        add(list);
        draw();
    }

    /** Opens it for one project. */
    static void open(Desk desk, long projectId, Runnable decided) {
        UnitCode unit = desk.projects().dossier(projectId).project().unit();
        new StageReviewDialog(desk, () -> desk.stages().waiting(unit).stream().filter(entry -> entry.projectId() == projectId).toList(), decided).open();
    }

    /** Opens it for a unit and all below it. */
    static void open(Desk desk, UnitCode unit, Runnable decided) {
        new StageReviewDialog(desk, () -> desk.stages().waiting(unit), decided).open();
    }

    private void draw() {
        list.removeAll();
        List<WaitingStage> entries = waiting.get();
        if (entries.isEmpty()) {
            list.add(new Paragraph(Texts.text("register.review.none")));
        }
        entries.forEach(entry -> list.add(card(entry)));
    }

    private Div card(WaitingStage entry) {
        Span title = new Span(Texts.text("register.review.entry", entry.projectName(), desk.units().byCode(entry.unit()).shortName(Texts.locale()),
                Texts.text(entry.stage().messageKey()), entry.on().toString()));
        title.addClassName("register-review-title");
        Span who = new Span(Texts.text("register.review.by", entry.submittedBy() == null ? "" : entry.submittedBy()));
        who.addClassName("caption");
        Div card = new Div(title, who);
        card.addClassName("register-review");
        card.add(way(Passage.waiting(entry.stage(), desk.projects().dossier(entry.projectId()).stages())));
        if (entry.reason() != null) {
            card.add(new Paragraph(Texts.text("register.review.why", entry.reason())));
        }
        if (entry.note() != null) {
            card.add(new Paragraph(Texts.text("register.review.note", entry.note())));
        }
        List<StageEvidence> shown = desk.stages().evidence(entry.projectId(), entry.stage());
        if (shown.isEmpty()) {
            card.add(new Paragraph(Texts.text("register.review.no-evidence")));
        }
        shown.forEach(piece -> card.add(file(piece)));
        Paragraph refusal = new Paragraph();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        KeptForm kept = new KeptForm(desk.keeper().orElse(null), "project/" + entry.projectId() + "/review/" + entry.stage(), KeptForm.NEW);
        kept.around(card.getElement());
        TextField reason = new TextField();
        reason.setPlaceholder(Texts.text("register.review.reason"));
        reason.setAriaLabel(Texts.text("register.review.reason"));
        kept.text("reason", reason);
        kept.restore();
        Button accept = new Button(Texts.text("register.review.accept"),
                press -> act(kept, refusal, () -> desk.changes().accept(entry.projectId(), entry.stage())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(Texts.text("register.review.back"),
                press -> act(kept, refusal, () -> desk.changes().sendBack(entry.projectId(), entry.stage(), reason.getValue())));
        Div acts = new Div(reason, back, accept);
        acts.addClassName("register-review-acts");
        card.add(kept, refusal, acts);
        return card;
    }

    /** How the project comes into the stage; what it leaves out is what a reviewer has to judge. */
    private static Paragraph way(Passage passage) {
        String from = passage.from() == null ? Texts.text("register.review.no-stage") : Texts.text(passage.from().messageKey());
        Paragraph way = new Paragraph(switch (passage.kind()) {
            case BACK -> Texts.text("register.review.way.back");
            case EARLIER -> Texts.text("register.review.way.earlier", from);
            default -> passage.skipped().isEmpty() ? Texts.text("register.review.way.forward", from)
                    : Texts.text("register.review.way.skip", from, passage.skipped().stream().map(stage -> Texts.text(stage.messageKey()))
                            .collect(Collectors.joining(Texts.text("shell.list-separator"))));
        });
        way.addClassName("register-review-way");
        way.setClassName("register-review-way--asked", passage.needsReason());
        return way;
    }

    /** The file itself where it is kept, shown here; its name opens it in a tab of its own. */
    private Div file(StageEvidence piece) {
        Div line = new Div(new Glyph(Glyph.Form.FILE), new Span(EvidenceWords.of(piece.kind())));
        line.addClassName("register-file");
        Div shown = new Div(line);
        Optional<String> address = desk.files().filter(files -> files.find(piece.sha256()).isPresent()).map(files -> files.address(piece.sha256()));
        if (address.isEmpty()) {
            line.add(new Span(piece.fileName()));
            return shown;
        }
        Anchor open = new Anchor(address.get(), piece.fileName());
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        line.add(open);
        if (piece.mediaType().startsWith("image/")) {
            Image picture = new Image(address.get(), EvidenceWords.of(piece.kind()) + " " + piece.fileName());
            picture.addClassName("register-review-picture");
            shown.add(picture);
        } else {
            IFrame document = new IFrame(address.get());
            document.getElement().setAttribute("title", piece.fileName());
            document.addClassName("register-review-document");
            shown.add(document);
        }
        return shown;
    }

    private void act(KeptForm kept, Paragraph refusal, Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            refusal.setText(FormDialog.words(refused));
            refusal.setVisible(true);
            return;
        }
        kept.letGo();
        draw();
        decided.run();
    }
}
