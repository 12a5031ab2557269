package org.guatu.dashboard.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

import org.guatu.review.FreezeBy;
import org.guatu.review.StartChoice;
import org.guatu.review.Waiting;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** What starting freezes, in a sentence; and the choice, where something was recognised today that one freeze has and the other has not. */
class StartPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "tablet.start.";

    private final Paragraph words = new Paragraph();
    private final Div chips = new Div();
    private final Map<FreezeBy, NativeButton> buttons = new EnumMap<>(FreezeBy.class);
    private transient StartChoice choice;
    private FreezeBy chosen;

    /** @param told told that another freeze was chosen */
    StartPart(Runnable told) {
        addClassName("plan-freeze");
        words.addClassName("note");
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text(KEY + "choice"));
        for (FreezeBy by : FreezeBy.values()) {
            NativeButton chip = new NativeButton(Texts.text(KEY + by.name().toLowerCase(Locale.ROOT)), press -> {
                chosen = by;
                draw();
                told.run();
            });
            chip.addClassName("chip-button");
            chip.getElement().setAttribute("data-freeze", by.name());
            buttons.put(by, chip);
            chips.add(chip);
        }
        add(words, chips);
    }

    /** Shows what a start would freeze now; a choice that was made stays. */
    void show(StartChoice now) {
        choice = now;
        draw();
    }

    /** What is chosen; the rule where nobody chose. */
    FreezeBy by() {
        return chosen == null ? choice.usual() : chosen;
    }

    private void draw() {
        boolean matters = !choice.since().isEmpty();
        chips.setVisible(matters);
        buttons.forEach((by, chip) -> chip.getElement().setAttribute("aria-pressed", String.valueOf(by == by())));
        String key = !matters ? "what" : by() == FreezeBy.EVENING ? "without" : choice.usual() == FreezeBy.NOW ? "with-again" : "with";
        words.setText(Texts.text(KEY + key, Formats.date(choice.day()), told(choice.since())));
    }

    private static String told(Waiting since) {
        List<String> parts = new ArrayList<>();
        if (since.entries() > 0) {
            parts.add(Texts.text(KEY + "money", Formats.count(since.entries()), Formats.signedYi(since.sum())));
        }
        if (since.others() > 0) {
            parts.add(Texts.text(KEY + "others", Formats.count(since.others())));
        }
        return String.join(Texts.text("shell.list-separator"), parts);
    }
}
