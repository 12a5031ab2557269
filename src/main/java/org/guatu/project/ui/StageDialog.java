package org.guatu.project.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.project.Dossier;
import org.guatu.project.FieldRefusal;
import org.guatu.project.Passage;
import org.guatu.project.ProjectField;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.guatu.project.StageEntry;
import org.guatu.refusal.Refusal;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * That a project enters a stage: which, when, shown by what. It says beforehand what that is (on, over skipped stages, back) and asks for
 * a reason exactly when one is needed. An entry that waits or was sent back can be withdrawn here.
 */
@Tag("vaadin-dialog")
class StageDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Dossier dossier;
    private final Select<Stage> stage = new Select<>();
    private final DatePicker on = ComponentTexts.speak(new DatePicker(Texts.text(ProjectField.STAGE_ON.messageKey())));
    private final Paragraph way = new Paragraph();
    private final TextField reason = new TextField(Texts.text("register.stage.reason"));
    private final TextField note = new TextField(Texts.text("register.stage.note"));
    private final EvidencePicker evidence;

    private StageDialog(Desk desk, Dossier dossier, Runnable saved) {
        super(desk.kept(dossier.project(), "stage"), Texts.text("register.stage.title", dossier.project().name(Texts.locale())), Texts.text("register.stage.save"), saved);
        this.desk = desk;
        this.dossier = dossier;
        evidence = new EvidencePicker(desk.files().orElse(null));
        Optional<StageDate> here = dossier.currentStage(desk.clock().today());
        stage.setLabel(Texts.text("register.stage.into"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> Texts.text(one.messageKey()));
        stage.addValueChangeListener(change -> look());
        on.setMax(desk.clock().today());
        on.setManualValidation(true);
        on.setValue(desk.clock().today());
        on.addValueChangeListener(change -> look());
        way.addClassNames("register-way", "register-wide");
        way.getElement().setAttribute("aria-live", "polite");
        waiting();
        add(null, stage);
        add(ProjectField.STAGE_ON, on);
        addWide(null, way);
        addWide(null, reason);
        addWide(null, evidence);
        addWide(ProjectField.NOTE, note);
        dossier.stages().stream().filter(date -> date.returnedReason() != null).findFirst().ifPresentOrElse(this::again,
                () -> stage.setValue(next(here.map(StageDate::stage).orElse(null))));
        look();
        kept().choice("stage", stage, Stage::name);
        kept().day("on", on);
        kept().text("reason", reason);
        kept().text("note", note);
        kept().restore();
        evidence.keepIn(kept());
    }

    /** What was sent back is what is most likely meant: it stands there as it was entered. */
    private void again(StageDate returned) {
        stage.setValue(returned.stage());
        on.setValue(returned.waitingOn());
        note.setValue(returned.note() == null ? "" : returned.note());
    }

    /** Opens it. */
    static void open(Desk desk, long projectId, Runnable saved) {
        new StageDialog(desk, desk.projects().dossier(projectId), saved).open();
    }

    @Override
    void save() {
        if (stage.getValue() == null) {
            throw new Refusal("register.refusal.stage-missing");
        }
        desk.changes().enter(new StageEntry(dossier.project().id(), stage.getValue(), on.getValue(), note.getValue(), reason.getValue(),
                evidence.added()));
    }

    private static Stage next(Stage here) {
        return here == null ? Stage.NEGOTIATING : here == Stage.AT_CAPACITY ? null : Stage.ofNumber(here.number() + 1);
    }

    /** What entering the stage on the day would be. */
    private void look() {
        on.setInvalid(false);
        untell();
        Stage into = stage.getValue();
        if (into == null) {
            reason.setVisible(false);
            evidence.show(List.of(), List.of());
            way.setText("");
            return;
        }
        boolean first = dossier.stages().stream().noneMatch(date -> date.stage() == into && date.enteredOn() != null);
        evidence.show(first ? desk.stages().rules(into) : List.of(), desk.stages().evidence(dossier.project().id(), into));
        try {
            Passage passage = desk.changes().prospect(dossier.project().id(), into, on.getValue());
            reason.setVisible(passage.needsReason());
            way.setText(words(passage, first) + (first && desk.clock().today().equals(on.getValue())
                    ? Texts.text("register.way.later", Formats.monthDay(on.getValue().plusDays(1))) : ""));
            way.removeClassName("register-blocked");
            mayBeSaved(true);
        } catch (FieldRefusal atDay) {
            reason.setVisible(false);
            way.setText("");
            tell(atDay);
        } catch (Refusal refused) {
            reason.setVisible(false);
            way.setText(Texts.text(refused));
            way.addClassName("register-blocked");
            mayBeSaved(false);
        }
    }

    private static String words(Passage passage, boolean first) {
        String skipped = passage.skipped().stream().map(one -> Texts.text(one.messageKey()))
                .collect(Collectors.joining(Texts.text("register.separator")));
        String told = switch (passage.kind()) {
            case FORWARD -> passage.skipped().isEmpty() ? Texts.text("register.way.forward") : Texts.text("register.way.skip", skipped);
            case EARLIER -> Texts.text("register.way.earlier");
            case BACK -> Texts.text("register.way.back");
            case AGAIN -> Texts.text("register.way.again");
        };
        return first ? told + Texts.text("register.way.waits") : told;
    }

    /** Entries that wait or were sent back, each with a way to take it back. */
    private void waiting() {
        dossier.stages().stream().filter(date -> date.waitingOn() != null).forEach(date -> {
            String words = date.isWaiting()
                    ? Texts.text("register.stage.waits", Texts.text(date.stage().messageKey()), date.waitingOn().toString())
                    : Texts.text("register.stage.returned", Texts.text(date.stage().messageKey()), date.waitingOn().toString(), date.returnedReason());
            NativeButton withdraw = new NativeButton(Texts.text("register.stage.withdraw"));
            withdraw.addClassName("text-button");
            Div line = new Div(new Span(words), withdraw);
            line.addClassNames("register-waiting");
            withdraw.addClickListener(press -> {
                try {
                    desk.changes().withdraw(dossier.project().id(), date.stage());
                    done();
                } catch (Refusal refused) {
                    tell(refused);
                }
            });
            addWide(null, line);
        });
    }
}
