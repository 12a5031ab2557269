package org.guatu.dashboard.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

import org.guatu.dashboard.ui.DecisionOpener;
import org.guatu.live.PressButton;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Meeting;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** Deciding from any screen: in the meeting that runs, else as an instruction (批示). */
@org.springframework.stereotype.Component
class DecideDialogs implements DecisionOpener {

    private final Deciding deciding;

    DecideDialogs(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Optional<Component> button(DecisionSubject subject, String about) {
        if (!deciding.mayDecide(deciding.unitOf(subject))) {
            return Optional.empty();
        }
        NativeButton button = new PressButton(press -> new DecideDialog(deciding, subject, about).open());
        button.setText(Texts.text(deciding.meetingOf(deciding.unitOf(subject)).isPresent() ? "decide.button" : "decide.instruct"));
        button.addClassNames("button", "button--quiet", "decide-button");
        button.getElement().setAttribute("data-key", "decide:" + subject).setAttribute("aria-haspopup", "dialog")
                .setAttribute("aria-label", Texts.text("decide.button-of", button.getText(), about));
        return Optional.of(button);
    }

    @Override
    public List<Decision> owed(UnitCode unit, Predicate<DecisionSubject> about) {
        return deciding.owed(unit).stream().filter(decision -> about.test(decision.subject())).toList();
    }

    @Override
    public Component strip(List<Decision> owed, int most) {
        return new OwedStrip(deciding, owed, most);
    }

    /** The form over a screen, and after it where the decision is to be found. */
    @Tag("vaadin-dialog")
    private static final class DecideDialog extends Dialog {

        private static final long serialVersionUID = 1L;

        DecideDialog(Deciding deciding, DecisionSubject subject, String about) {
            Optional<Meeting> meeting = deciding.meetingOf(deciding.unitOf(subject));
            addClassName("decide-dialog");
            setHeaderTitle(meeting.map(running -> Texts.text("decide.title-in", running.name())).orElseGet(() -> Texts.text("decide.title")));
            NativeButton close = new NativeButton();
            close.add(new Glyph(Glyph.Form.CLOSE));
            close.addClassName("icon-button");
            close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
            close.addClickListener(press -> close());
            getHeader().add(close);
            setCloseOnOutsideClick(false);
            DecisionForm form = new DecisionForm(deciding, meeting.map(Meeting::id).orElse(null), "decide/" + subject,
                    Texts.text(meeting.isPresent() ? "decide.save-in" : "decide.save"), made -> said(made, deciding.owner(made)));
            form.about(subject, about);
            add(new Div(form.tag()), form);
        }

        private void said(Decision decision, String owner) {
            removeAll();
            Paragraph done = new Paragraph(Texts.text("decide.done", owner, Formats.monthDay(decision.dueOn())));
            done.getElement().setAttribute("role", "status");
            Anchor there = new Anchor("decisions?decision=" + decision.id(), Texts.text("decide.open"));
            there.addClassName("button");
            add(done, there);
        }
    }
}
