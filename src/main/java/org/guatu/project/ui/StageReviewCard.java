package org.guatu.project.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.access.Role;
import org.guatu.project.Passage;
import org.guatu.project.Stage;
import org.guatu.project.StageEvidence;
import org.guatu.project.WaitingStage;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** An entry into a stage that waits, with its evidence and what to do with it. */
class StageReviewCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient WaitingStage entry;
    private final transient List<StageEvidence> shown;
    private final transient Runnable decided;
    private final transient Runnable anew;
    private final KeptForm kept;
    private final Paragraph refusal = new Paragraph();
    private final TextField reason = new TextField();
    private final Button accept;
    private final Button back;
    private final Div acts = new Div();

    /**
     * @param decided when the reader has decided on it and it is gone
     * @param anew    to compare what is shown with what waits now
     */
    StageReviewCard(Desk desk, WaitingStage entry, Runnable decided, Runnable anew) {
        this.desk = desk;
        this.entry = entry;
        this.decided = decided;
        this.anew = anew;
        Span title = new Span(Texts.text("register.review.entry", entry.projectName(), desk.units().byCode(entry.unit()).shortName(Texts.locale()),
                Texts.text(entry.stage().messageKey()), entry.on().toString()));
        title.addClassName("register-review-title");
        Span who = new Span(Texts.text("register.review.by", entry.submittedBy() == null ? "" : desk.name(entry.submittedBy())));
        who.addClassName("caption");
        addClassName("register-review");
        add(title, who);
        add(way(Passage.waiting(entry.stage(), desk.projects().dossier(entry.projectId()).stages()), entry.stage()));
        if (entry.reason() != null) {
            add(new Paragraph(Texts.text("register.review.why", entry.reason())));
        }
        if (entry.note() != null) {
            add(new Paragraph(Texts.text("register.review.note", entry.note())));
        }
        shown = desk.stages().evidence(entry.projectId(), entry.stage());
        if (shown.isEmpty()) {
            add(new Paragraph(Texts.text("register.review.no-evidence")));
        }
        shown.forEach(piece -> add(file(piece)));
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        kept = new KeptForm(desk.keeper().orElse(null), "project/" + entry.projectId() + "/review/" + entry.stage(), KeptForm.NEW);
        kept.around(getElement());
        reason.setPlaceholder(Texts.text("register.review.reason"));
        reason.setAriaLabel(Texts.text("register.review.reason"));
        kept.text("reason", reason);
        kept.restore();
        boolean own = entry.submittedBy() != null && entry.submittedBy().equals(desk.guard().require(Role.REVIEWER).login());
        boolean city = desk.guard().isInScope(desk.units().cityOf(entry.unit()));
        accept = new Button(Texts.text("register.review.accept"),
                press -> act(() -> desk.changes().accept(entry.projectId(), entry.stage()), this::countsLater));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        back = new Button(Texts.text("register.review.back"),
                press -> act(() -> desk.changes().sendBack(entry.projectId(), entry.stage(), reason.getValue()), () -> { }));
        acts.addClassName("register-review-acts");
        add(kept, refusal, acts);
        // what would be refused is not offered; who decides is said
        if (own) {
            acts.add(new Span(Texts.text("register.review.own")));
        } else if (city) {
            acts.add(reason, back, accept);
        } else {
            acts.add(new Span(Texts.text("register.review.city-decides", desk.units().byCode(desk.units().cityOf(entry.unit())).shortName(Texts.locale()))),
                    reason, back);
        }
    }

    /** Whether it shows this entry, in whichever state. */
    boolean isOf(WaitingStage other) {
        return entry.projectId() == other.projectId() && entry.stage() == other.stage();
    }

    /** Says what others did with the entry; nothing moves, and what was typed stays to be read. */
    void follow(Optional<WaitingStage> now) {
        if (now.isEmpty()) {
            settled(Texts.text(outcome()), "register.review.dismiss");
        } else if (!now.get().equals(entry) || !desk.stages().evidence(entry.projectId(), entry.stage()).equals(shown)) {
            settled(Texts.text("register.review.taken.changed"), "register.review.anew");
        }
    }

    private String outcome() {
        return desk.projects().dossier(entry.projectId()).stages().stream().filter(date -> date.stage() == entry.stage()).findFirst()
                .map(date -> date.enteredOn() != null ? "register.review.taken.accepted" : date.returnedReason() != null ? "register.review.taken.back" : null)
                .orElse("register.review.taken.withdrawn");
    }

    private void settled(String sentence, String deed) {
        refusal.setText(sentence);
        refusal.setVisible(true);
        accept.setEnabled(false);
        back.setEnabled(false);
        reason.setReadOnly(true);
        acts.getChildren().filter(NativeButton.class::isInstance).findFirst().ifPresent(Component::removeFromParent);
        NativeButton go = new NativeButton(Texts.text(deed), press -> {
            removeFromParent();
            anew.run();
        });
        go.addClassName("button");
        acts.add(go);
    }

    /** In its place, of an entry of today: screens end with yesterday, so nothing is to be seen there yet. */
    private void countsLater() {
        if (entry.on().isBefore(desk.clock().today())) {
            return;
        }
        Div said = new Div(new Glyph(Glyph.Form.CHECK), new Span(Texts.text("register.review.later", entry.projectName(), Texts.text(entry.stage().messageKey()),
                Formats.monthDay(entry.on().plusDays(1)))));
        said.addClassName("register-review-said");
        said.getElement().setAttribute("role", "status");
        getParent().map(Div.class::cast).ifPresent(list -> list.addComponentAtIndex(list.indexOf(this), said));
    }

    private void act(Runnable act, Runnable say) {
        try {
            act.run();
        } catch (Refusal refused) {
            refusal.setText(FormDialog.words(refused));
            refusal.setVisible(true);
            // when somebody else was quicker, that is said instead
            anew.run();
            return;
        }
        kept.letGo();
        say.run();
        removeFromParent();
        decided.run();
    }

    /** How the project comes into the stage; what it leaves out is what a reviewer has to judge. */
    private static Paragraph way(Passage passage, Stage entered) {
        String from = passage.from() == null ? Texts.text("register.review.no-stage") : Texts.text(passage.from().messageKey());
        if (passage.kind() == Passage.Kind.FORWARD && passage.from() == null) {
            Paragraph first = new Paragraph(entered == Stage.LEAD ? Texts.text("register.review.way.first-of-all")
                    : Texts.text("register.review.way.first", Texts.text(entered.messageKey())));
            first.addClassName("register-review-way");
            first.setClassName("register-review-way--asked", entered != Stage.LEAD);
            return first;
        }
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
}
