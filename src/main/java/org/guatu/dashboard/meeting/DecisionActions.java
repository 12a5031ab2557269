package org.guatu.dashboard.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

import org.guatu.project.EvidenceStore;
import org.guatu.project.StageEvidence;
import org.guatu.refusal.Refusal;
import org.guatu.review.Decision;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.KeptForm;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/** What the reader may do with a decision: its owner answers and asks for time, those who decide judge. One text serves all of it. */
class DecisionActions extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "DECISION";

    private final transient DecisionDesk desk;
    private final transient Runnable done;
    private final transient List<StageEvidence> pieces = new ArrayList<>();
    private final TextArea words = new TextArea();
    private final DatePicker until = ComponentTexts.speak(new DatePicker(Texts.text("decide.act.until")));
    private final Div files = new Div();
    private final Div buttons = new Div();
    private final RefusalNote refusal = new RefusalNote();
    private KeptForm kept;
    private transient Decision shown;
    private NativeButton grant;

    DecisionActions(DecisionDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
        addClassName("decision-actions");
        words.addClassName("decision-answer");
        words.setMaxLength(500);
        until.addValueChangeListener(change -> nameGrant());
        files.addClassName("decision-files");
        buttons.addClassName("decision-buttons");
    }

    /** Offers what is possible now; what is written stays. */
    final void show(Decision decision) {
        boolean again = shown != null && shown.id() == decision.id() && shown.version() == decision.version();
        shown = decision;
        if (again) {
            return;
        }
        boolean owner = desk.answers().answersFor(decision) && decision.isOwed();
        boolean judge = desk.mayJudge(decision);
        buttons.removeAll();
        if (kept == null) {
            kept = new KeptForm(desk.deciding().keeper(), "decision/" + decision.id(), KeptForm.NEW);
            kept.around(getElement());
            kept.text("words", words);
            kept.day("until", until);
            add(kept, words, files, until, buttons, refusal);
            kept.restore();
            desk.evidence().ifPresent(store -> files.add(upload(store)));
        }
        setVisible(owner || judge);
        words.setLabel(Texts.text(owner ? "decide.act.words-owner" : "decide.act.words"));
        until.setMin(decision.dueOn().plusDays(1));
        until.setVisible(owner || judge && (decision.askedUntil() != null || decision.state() != Decision.State.OPEN));
        files.setVisible(owner);
        if (owner) {
            action("progress", true, () -> desk.answers().progress(decision.id(), words.getValue(), List.copyOf(pieces)));
            action("ask", false, () -> desk.answers().askForTime(decision.id(), until.getValue(), words.getValue()));
        }
        if (judge) {
            judging(decision, owner);
        }
    }

    private void judging(Decision decision, boolean owner) {
        long id = decision.id();
        int version = decision.version();
        if (decision.askedUntil() != null) {
            LocalDate asked = decision.askedUntil();
            grant = action("grant", !owner, () -> desk.decisions().grant(id, version, granted(asked), note()));
            nameGrant();
            action("refuse", false, () -> desk.decisions().refuse(id, version, note()));
        }
        if (decision.isOwed()) {
            action("done", !owner && decision.askedUntil() == null, () -> desk.decisions().done(id, version, note()));
        }
        if (decision.state() == Decision.State.OPEN) {
            action("not-done", false, () -> desk.decisions().notDone(id, version, note()));
        } else {
            action("reopen", false, () -> desk.decisions().reopen(id, version, note(), until.getValue()));
        }
    }

    /** The day that was asked for, or the one that who grants it has chosen. */
    private LocalDate granted(LocalDate asked) {
        return until.getValue() == null ? asked : until.getValue();
    }

    /** The button says until which day it grants. */
    private void nameGrant() {
        if (grant != null && shown.askedUntil() != null) {
            grant.setText(Texts.text("decide.act.grant", Formats.monthDay(granted(shown.askedUntil()))));
        }
    }

    private String note() {
        return words.isEmpty() ? null : words.getValue().strip();
    }

    private NativeButton action(String key, boolean primary, Runnable deed) {
        NativeButton button = new NativeButton(Texts.text("decide.act." + key), press -> act(deed));
        button.addClassName("button");
        button.getElement().setAttribute("data-act", key);
        button.setClassName("button--primary", primary);
        buttons.add(button);
        return button;
    }

    private void act(Runnable deed) {
        refusal.clear();
        try {
            deed.run();
            words.clear();
            until.clear();
            pieces.clear();
            files.getChildren().filter(Span.class::isInstance).toList().forEach(files::remove);
            kept.letGo();
            kept.setVisible(false);
            done.run();
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }

    private Upload upload(EvidenceStore store) {
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.toTempFile((metadata, file) -> {
            try {
                StageEvidence piece = store.take(KIND, metadata.fileName(), file.toPath());
                pieces.add(piece);
                Span name = new Span(new Glyph(Glyph.Form.FILE), new Span(piece.fileName()));
                name.addClassName("decision-file");
                files.add(name);
            } catch (Refusal refused) {
                refusal.say(refused);
            }
            upload.clearFileList();
        }));
        upload.setUploadButton(new Button(Texts.text("register.evidence.add")));
        upload.setDropAllowed(false);
        upload.setAcceptedFileExtensions(store.endings());
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, store.largest()));
        upload.addFileRejectedListener(rejected -> {
            refusal.say(Texts.text("register.evidence.rejected", String.join(" ", store.endings()).replace(".", "").toUpperCase(Locale.ROOT), Long.toString(store.largest() >> 20)));
        });
        return upload;
    }
}
