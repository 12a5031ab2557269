package org.guatu.dashboard.meeting;

import java.time.LocalTime;
import java.util.function.Consumer;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.refusal.Refusal;
import org.guatu.review.Meeting;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** A meeting outside the series, or another day and time for a planned one. */
@Tag("vaadin-dialog")
class PlanDialog extends PlanForm {

    private static final long serialVersionUID = 1L;
    private static final int NAME = 60;
    private static final LocalTime BEGINS = LocalTime.of(8, 30);

    private final transient MeetingDesk desk;
    private final TextField name = new TextField(Texts.text("arrange.name"));
    private final DatePicker day = ComponentTexts.speak(new DatePicker(Texts.text("arrange.day")));
    private final Select<LocalTime> time;

    /**
     * @param planned the meeting to move, or null for a new one
     * @param done    told in words what was done
     */
    PlanDialog(MeetingDesk desk, UnitCode unit, Meeting planned, Consumer<String> done) {
        super(Texts.text(planned == null ? "arrange.extra" : "arrange.move"));
        this.desk = desk;
        time = time(planned == null ? BEGINS : planned.startsAt());
        name.addClassName("plan-dialog-name");
        name.setMaxLength(NAME);
        name.setValue(planned == null ? Texts.text("arrange.name-of", desk.deciding().unit(unit)) : planned.name());
        name.setReadOnly(planned != null);
        day.addClassName("plan-dialog-day");
        day.setMin(desk.clock().today());
        day.setValue(planned == null ? desk.clock().today().plusDays(1) : planned.heldOn());
        form(Texts.text(planned == null ? "arrange.extra.save" : "arrange.move.save"), () -> {
            if (day.getValue() == null || time.getValue() == null) {
                throw new Refusal("meeting.refusal.no-day");
            }
            Meeting kept = planned == null ? this.desk.meetings().plan(unit, name.getValue(), day.getValue(), time.getValue())
                    : this.desk.meetings().replan(planned.id(), planned.version(), day.getValue(), time.getValue());
            done.accept(Texts.text("arrange.planned", kept.name(), Formats.date(kept.heldOn()), kept.startsAt().toString()));
        }, name, day, time);
    }
}
