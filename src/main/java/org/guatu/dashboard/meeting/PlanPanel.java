package org.guatu.dashboard.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;

import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.refusal.Refusal;
import org.guatu.review.AgendaItem;
import org.guatu.review.Meeting;
import org.guatu.review.PageRef;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.OnePress;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;

/** The meeting before it starts: its agenda with the reasons, to be put in order, and the button that freezes and starts. Every change is kept at once. */
class PlanPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MINUTES = 3;

    private final transient MeetingDesk desk;
    private final transient Consumer<Meeting> started;
    private final OrderedList list = new OrderedList();
    private final Span sum = new Span();
    private final Span when = new Span();
    private final RefusalNote refusal = new RefusalNote();
    private final Select<PageRef> more = new Select<>();
    private final StartPart freeze = new StartPart(this::agenda);
    private transient Meeting meeting;
    private transient List<AgendaItem> items = List.of();

    PlanPanel(MeetingDesk desk, Meeting meeting, Consumer<Meeting> started) {
        this.desk = desk;
        this.meeting = meeting;
        this.started = started;
        addClassNames("card", "plan");
        H1 title = new H1(meeting.name());
        when.addClassName("card-sub");
        Div head = new Div(title, when, sum);
        sum.addClassName("plan-sum");
        head.addClassName("plan-head");
        list.addClassName("plan-list");
        NativeButton start = new NativeButton(Texts.text("tablet.start"), press -> tried(() -> this.started.accept(desk.meetings().start(this.meeting.id(), freeze.by()))));
        OnePress.on(start).addClassNames("button", "button--primary", "plan-start");
        more.setLabel(Texts.text("tablet.plan.add"));
        more.setItemLabelGenerator(page -> desk.names().of(page));
        more.addValueChangeListener(change -> {
            if (change.getValue() != null && change.isFromClient()) {
                List<AgendaItem> longer = new ArrayList<>(items);
                longer.add(new AgendaItem(items.size() + 1, change.getValue(), MINUTES, List.of()));
                arrange(longer);
            }
        });
        NativeButton propose = new NativeButton(Texts.text("tablet.plan.propose"), press -> {
            tried(() -> desk.agendas().propose(this.meeting.id(), this.meeting.version()));
            refresh();
        });
        OnePress.on(propose).addClassNames("button", "plan-propose");
        propose.setVisible(desk.guard().may(Role.OFFICE));
        Div foot = new Div(more, propose, freeze, start);
        foot.addClassName("plan-foot");
        add(head, refusal, list, foot);
        refresh();
    }

    final void refresh() {
        meeting = desk.meetings().meeting(meeting.id());
        freeze.show(desk.meetings().startChoice(meeting.id()));
        when.setText(Texts.text("tablet.plan.when", Formats.date(meeting.heldOn()), meeting.startsAt().toString()));
        agenda();
    }

    /** By what the start would freeze, so that its reasons are those of the meeting. */
    private void agenda() {
        List<AgendaItem> now = desk.agendas().of(meeting.id(), freeze.by());
        if (!now.equals(items) || list.getComponentCount() == 0) {
            show(now);
        }
    }

    private void show(List<AgendaItem> agenda) {
        items = agenda;
        list.removeAll();
        agenda.forEach(item -> list.add(row(item)));
        sum.setText(Texts.text("tablet.plan.sum", String.valueOf(agenda.size()), String.valueOf(agenda.stream().mapToInt(AgendaItem::minutes).sum())));
        AsOf asOf = desk.clock().live();
        List<PageRef> there = agenda.stream().map(AgendaItem::page).toList();
        more.clear();
        more.setItems(Stream.of(List.of(PageRef.OVERVIEW, PageRef.RANKING), desk.wallPages().targets(meeting.unit(), asOf), desk.wallPages().unitsByRank(meeting.unit(), asOf),
                        List.of(PageRef.MEGA, PageRef.PROBLEMS, PageRef.DECISIONS)).flatMap(List::stream).filter(page -> !there.contains(page)).toList());
    }

    private ListItem row(AgendaItem item) {
        Span name = new Span(desk.names().of(item.page()));
        name.addClassName("plan-name");
        Span why = new Span(String.join(Texts.text("shell.list-separator"), item.reasons().stream().map(PlanPanel::reason).toList()));
        why.addClassName("plan-why");
        Div words = new Div(name, why);
        words.addClassName("plan-words");
        IntegerField minutes = new IntegerField();
        minutes.setMin(0);
        minutes.setMax(AgendaItem.MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(item.minutes());
        minutes.setSuffixComponent(new Span(Texts.text("tablet.plan.minutes")));
        minutes.setAriaLabel(Texts.text("tablet.plan.minutes-of", desk.names().of(item.page())));
        minutes.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() >= 0 && change.getValue() <= AgendaItem.MOST_MINUTES) {
                arrange(items.stream().map(one -> one.page().equals(item.page()) ? one.lasting(change.getValue()) : one).toList());
            }
        });
        int at = item.no() - 1;
        ListItem row = new ListItem(words, minutes, button("up", Glyph.Form.DOWN, item, at > 0, () -> swap(at, at - 1)),
                button("down", Glyph.Form.DOWN, item, at < items.size() - 1, () -> swap(at, at + 1)),
                button("remove", Glyph.Form.CLOSE, item, items.size() > 1, () -> arrange(items.stream().filter(one -> !one.page().equals(item.page())).toList())));
        row.addClassName("plan-row");
        row.getElement().setAttribute("data-page", item.page().toString());
        return row;
    }

    private static String reason(AgendaItem.Reason reason) {
        String figure = switch (reason.why()) {
            case GAP -> Formats.yi(reason.figure().abs());
            case OVERDUE, STALLED -> Formats.count(reason.figure());
            case LATE_REPORT -> reason.figure().toPlainString().replaceFirst("(\\d{4})(\\d{2})", "$1-$2");
        };
        return Texts.text(reason.why().messageKey(), figure);
    }

    private Component button(String key, Glyph.Form glyph, AgendaItem item, boolean possible, Runnable deed) {
        NativeButton button = new NativeButton();
        button.add(new Glyph(glyph));
        button.addClassNames("icon-button", "plan-" + key);
        button.getElement().setAttribute("aria-label", Texts.text("tablet.plan." + key, desk.names().of(item.page())));
        button.addClickListener(press -> deed.run());
        button.setEnabled(possible);
        return button;
    }

    private void swap(int one, int other) {
        List<AgendaItem> order = new ArrayList<>(items);
        Collections.swap(order, one, other);
        arrange(order);
    }

    private void arrange(List<AgendaItem> wanted) {
        tried(() -> {
            List<AgendaItem> numbered = new ArrayList<>();
            wanted.forEach(item -> numbered.add(item.at(numbered.size() + 1)));
            desk.agendas().arrange(meeting.id(), meeting.version(), numbered);
        });
        refresh();
    }

    private void tried(Runnable deed) {
        refusal.clear();
        try {
            deed.run();
        } catch (Refusal refused) {
            refusal.say(refused);
        }
    }
}
