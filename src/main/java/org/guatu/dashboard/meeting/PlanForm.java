package org.guatu.dashboard.meeting;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;

import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/** A dialog that arranges meetings: its fields, a refusal that stays beside what was chosen, leaving and keeping. */
@Tag("vaadin-dialog")
abstract class PlanForm extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int EARLIEST = 7 * 4;
    private static final int LATEST = 21 * 4;
    private static final int QUARTER = 15;

    private final RefusalNote refusal = new RefusalNote();

    PlanForm(String title) {
        addClassName("plan-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
    }

    /** @param save what keeps it; a refusal is said and the dialog stays open */
    void form(String word, Runnable save, Component... fields) {
        Div form = new Div(fields);
        form.addClassName("decide-form");
        form.add(refusal);
        add(form);
        NativeButton leave = new NativeButton(Texts.text("shell.cancel"), press -> close());
        leave.addClassName("button");
        NativeButton keep = new NativeButton(word, press -> {
            if (refusal.trying(save)) {
                close();
            }
        });
        keep.addClassNames("button", "button--primary", "plan-save");
        getFooter().add(leave, keep);
    }

    /** The times a meeting begins at: quarters of hours of the day, and the one it has. */
    static Select<LocalTime> time(LocalTime now) {
        Select<LocalTime> time = new Select<>();
        time.setLabel(Texts.text("arrange.time"));
        List<LocalTime> quarters = Stream.concat(IntStream.rangeClosed(EARLIEST, LATEST).mapToObj(i -> LocalTime.MIN.plusMinutes((long) i * QUARTER)), Stream.of(now))
                .distinct().sorted().toList();
        time.setItems(quarters);
        time.setValue(now);
        return time;
    }
}
