package org.guatu.dashboard.meeting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.function.Consumer;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.review.Series;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** The weekly meeting of a unit: its name, weekday and time, and whether it is planned by itself. */
@Tag("vaadin-dialog")
class SeriesDialog extends PlanForm {

    private static final long serialVersionUID = 1L;
    private static final int NAME = 60;
    private static final LocalTime BEGINS = LocalTime.of(8, 30);

    private final TextField name = new TextField(Texts.text("arrange.name"));
    private final Select<DayOfWeek> day = new Select<>();
    private final Select<LocalTime> time;
    private final Checkbox active = new Checkbox(Texts.text("arrange.series.active"));

    /** @param before the series to change, or null for a new one */
    SeriesDialog(MeetingDesk desk, UnitCode unit, Series before, Consumer<String> done) {
        super(Texts.text("arrange.series"));
        name.setMaxLength(NAME);
        name.setValue(before == null ? Texts.text("arrange.name-of", desk.deciding().unit(unit)) : before.name());
        day.setLabel(Texts.text("arrange.series.day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale()));
        day.setValue(before == null ? DayOfWeek.MONDAY : before.day());
        time = time(before == null ? BEGINS : before.startsAt());
        active.setValue(before == null || before.active());
        form(Texts.text("arrange.series.save"), () -> {
            Series kept = desk.series().save(new Series(before == null ? 0 : before.id(), unit, name.getValue(), day.getValue(), time.getValue(), active.getValue(),
                    before == null ? 0 : before.version()));
            done.accept(kept.active() ? Texts.text("arrange.series.kept", PlansPanel.day(kept.day()), kept.startsAt().toString()) : Texts.text("arrange.series.stopped"));
        }, name, day, time, active);
    }
}
