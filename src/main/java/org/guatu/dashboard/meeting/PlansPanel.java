package org.guatu.dashboard.meeting;

import java.time.format.TextStyle;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.Role;
import org.guatu.refusal.Refusal;
import org.guatu.review.Meeting;
import org.guatu.review.Series;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;

/** What is planned: the weekly series, and every meeting ahead with the way to its agenda. The office adds meetings, moves them and calls them off. */
class PlansPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "arrange.";

    private final transient MeetingDesk desk;
    private final transient UnitCode unit;
    private final boolean office;
    private final long open;
    private final Div rows = new Div();
    private final Paragraph said = new Paragraph();

    /** @param open id of the meeting whose agenda stands beside it; 0 for none */
    PlansPanel(MeetingDesk desk, UnitCode unit, long open) {
        this.desk = desk;
        this.unit = unit;
        this.open = open;
        office = desk.guard().may(Role.OFFICE) && desk.guard().isInScope(unit);
        addClassNames("card", "plans");
        Div head = new Div(new H2(Texts.text(KEY + "title")));
        head.addClassName("plans-head");
        if (office) {
            NativeButton extra = button("extra", () -> new PlanDialog(desk, unit, null, this::changed).open());
            extra.addClassName("plans-extra");
            head.add(extra);
        }
        rows.addClassName("plans-rows");
        said.addClassName("note");
        said.getElement().setAttribute("role", "status");
        said.setVisible(false);
        add(head, said, rows);
        refresh();
    }

    final void refresh() {
        rows.removeAll();
        List<Meeting> planned = desk.meetings().planned(unit);
        planned.forEach(meeting -> rows.add(row(meeting)));
        if (planned.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text(KEY + "none"));
            none.addClassName("note");
            rows.add(none);
        }
        List<Series> all = desk.series().of(unit).stream().filter(series -> series.unit().equals(unit)).toList();
        all.forEach(series -> rows.add(row(series)));
        if (all.isEmpty() && office) {
            rows.add(button("series.new", () -> new SeriesDialog(desk, unit, null, this::changed).open()));
        }
    }

    private Component row(Meeting meeting) {
        Component name = meeting.id() == open ? new Span(meeting.name()) : new Anchor("meeting?meeting=" + meeting.id(), meeting.name());
        name.addClassName("plans-name");
        Span when = new Span(Texts.text(KEY + "when", Formats.date(meeting.heldOn()), day(meeting.heldOn().getDayOfWeek()), meeting.startsAt().toString(),
                Texts.text(KEY + (meeting.series().isPresent() ? "of-series" : "single"))));
        when.addClassName("plans-when");
        Div row = row(new Div(name, when), "meeting-" + meeting.id());
        row.setClassName("plans-row--open", meeting.id() == open);
        if (office) {
            Div deeds = new Div(button("move", () -> new PlanDialog(desk, unit, meeting, this::changed).open()), button("cancel", () -> ask(meeting)));
            deeds.addClassName("plans-deeds");
            row.add(deeds);
        }
        return row;
    }

    private Component row(Series series) {
        Span name = new Span(Texts.text(KEY + "series"));
        name.addClassName("plans-name");
        Span when = new Span(series.active() ? Texts.text(KEY + "series.when", day(series.day()), series.startsAt().toString(), series.name())
                : Texts.text(KEY + "series.off", series.name()));
        when.addClassName("plans-when");
        Div row = row(new Div(name, when), "series-" + series.id());
        if (office) {
            Div deeds = new Div(button("series.change", () -> new SeriesDialog(desk, unit, series, this::changed).open()));
            deeds.addClassName("plans-deeds");
            row.add(deeds);
        }
        return row;
    }

    private static Div row(Div words, String key) {
        words.addClassName("plans-words");
        Div row = new Div(words);
        row.addClassName("plans-row");
        row.getElement().setAttribute("data-key", key);
        return row;
    }

    static String day(java.time.DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, Texts.locale());
    }

    private void ask(Meeting meeting) {
        Dialog sure = new Dialog(new Paragraph(Texts.text(KEY + (meeting.series().isPresent() ? "cancel.sure-series" : "cancel.sure"), meeting.name(),
                Formats.date(meeting.heldOn()))));
        sure.setHeaderTitle(Texts.text(KEY + "cancel.title"));
        NativeButton yes = button("cancel.yes", () -> {
            sure.close();
            try {
                desk.meetings().cancel(meeting.id(), meeting.version());
                changed(Texts.text(KEY + "cancelled", meeting.name(), Formats.date(meeting.heldOn())));
            } catch (Refusal refused) {
                changed(Texts.text(refused));
            }
        });
        yes.addClassNames("button--primary", "plans-cancel-yes");
        NativeButton no = new NativeButton(Texts.text(KEY + "cancel.no"), press -> sure.close());
        no.addClassName("button");
        sure.getFooter().add(no, yes);
        sure.open();
    }

    private void changed(String words) {
        said.setText(words);
        said.setVisible(true);
        refresh();
    }

    private static NativeButton button(String key, Runnable deed) {
        NativeButton button = new NativeButton(Texts.text(KEY + key), press -> deed.run());
        button.addClassName("button");
        button.getElement().setAttribute("data-deed", key);
        return button;
    }
}
