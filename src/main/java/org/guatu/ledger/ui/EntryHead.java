package org.guatu.ledger.ui;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.calendar.Month;
import org.guatu.ledger.MonthEntries.Row;
import org.guatu.ledger.MonthEntries.State;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** What stands above the clerk's rows: tabs and clock in the header, month, counts and the two great buttons. */
final class EntryHead {

    private static final int MONTHS = 18;
    private static final List<State> ORDER = List.of(State.RECOGNISED, State.SUBMITTED, State.DRAFT, State.RETURNED, State.RULED_OUT, State.NO_CHANGE, State.EMPTY);

    private final EntryServices services;
    private final Unit unit;
    private final Month month;
    private final Consumer<Act> acts;
    private final Div counts = new Div();
    private final Span said = new Span();
    private final NativeButton submit = new NativeButton();
    private final NativeButton rest = new NativeButton();

    /** What a clerk's screen shows. */
    enum Tab {
        MONTH, RETURNED, LEDGER, EVIDENCE;

        /** As an address says it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The tab of an address; the month where it names none. */
        static Tab of(String word) {
            return java.util.Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst().orElse(MONTH);
        }

        String messageKey() {
            return switch (this) {
                case MONTH, RETURNED -> "entry.tab." + word();
                case LEDGER, EVIDENCE -> "clerk.tab." + word();
            };
        }
    }

    /** What the buttons do. */
    enum Act { SUBMIT, NO_CHANGE }

    EntryHead(EntryServices services, Unit unit, Month month, Consumer<Act> acts) {
        this.services = services;
        this.unit = unit;
        this.month = month;
        this.acts = acts;
        counts.addClassName("entry-counts");
        said.addClassName("entry-said");
        said.getElement().setAttribute("role", "status");
    }

    /** The unit, the tabs, what is kept and the clock, for the header. */
    Component tools(Tab shown) {
        Span here = new Span(unit.shortName(Texts.locale()));
        here.addClassName("entry-unit");
        int back = services.entries().returned(unit.code()).size() + services.stages().returned(unit.code()).size();
        Nav tabs = new Nav();
        for (Tab tab : Tab.values()) {
            tabs.add(tab(EntryAddress.tab(unit.code(), month, tab), Texts.text(tab.messageKey()), tab == Tab.RETURNED ? back : 0, tab == shown));
        }
        tabs.setAriaLabel(Texts.text("entry.tabs"));
        tabs.addClassName("entry-tabs");
        Span saved = new Span();
        saved.addClassName("entry-saved");
        saved.getElement().setAttribute("role", "status");
        Div tools = new Div(here, tabs, saved, clock());
        tools.addClassName("entry-tools");
        return tools;
    }

    private static Component tab(String to, String word, int count, boolean here) {
        Anchor tab = new Anchor(to, new Span(word));
        tab.addClassName("entry-tab");
        if (count > 0) {
            FigureData number = new FigureData(count, Formats.count(count));
            number.addClassName("entry-badge");
            tab.add(number);
        }
        if (here) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    /** Until when the month is to be reported, counting down. */
    private Component clock() {
        LocalDateTime due = services.calendar().due(month);
        ReportingCalendar.State state = services.calendar().state(unit.code(), month);
        String number = String.valueOf(month.monthOfYear());
        Span clock = new Span(new Glyph(Glyph.Form.CLOCK));
        clock.addClassNames("entry-clock", "entry-clock--" + state.name().toLowerCase(Locale.ROOT));
        long minutes = Duration.between(services.clock().moment(), due).toMinutes();
        if (state != ReportingCalendar.State.OPEN) {
            clock.add(new Span(Texts.text("entry.clock." + state.name().toLowerCase(Locale.ROOT), number)));
            return clock;
        }
        clock.setClassName("entry-clock--over", minutes < 0);
        Element left = new Element("guatu-countdown");
        left.setAttribute("minutes", String.valueOf(minutes));
        for (String word : List.of("days", "hours", "over")) {
            left.setAttribute(word, Texts.text("entry.clock." + word).replace('[', '{').replace(']', '}'));
        }
        clock.add(new Span(Texts.text("entry.clock.due", number, Formats.monthDayTime(due))));
        clock.getElement().appendChild(left);
        return clock;
    }

    /** The months of the last year and a half; another one is another address. */
    Component monthChooser() {
        Select<Month> chooser = new Select<>();
        Month last = Month.of(services.clock().today());
        List<Month> months = IntStream.range(0, MONTHS).mapToObj(last::minus).toList();
        chooser.setItems(months.contains(month) ? months : java.util.stream.Stream.concat(java.util.stream.Stream.of(month), months.stream()).toList());
        chooser.setItemLabelGenerator(Words::month);
        chooser.setValue(month);
        chooser.setAriaLabelledBy(EntryView.TITLE);
        chooser.addClassName("entry-months");
        chooser.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                chooser.getUI().ifPresent(ui -> ui.navigate(EntryView.class, new com.vaadin.flow.router.RouteParameters("unit", unit.code().value()),
                        com.vaadin.flow.router.QueryParameters.fromString(EntryAddress.of(unit.code(), chosen.getValue()).split("\\?")[1])));
            }
        });
        return chooser;
    }

    Component counts() {
        return counts;
    }

    Component actions() {
        Anchor load = new Anchor("import", Texts.text("entry.import"));
        load.addClassNames("button", "entry-import");
        rest.setText(Texts.text("entry.no-change-rest"));
        rest.addClassName("button");
        rest.addClickListener(press -> acts.accept(Act.NO_CHANGE));
        submit.addClassNames("button", "button--primary", "entry-submit");
        submit.addClickListener(press -> {
            // the second press of a double click would answer for what the first has left
            if (press.getClickCount() < 2) {
                acts.accept(Act.SUBMIT);
            }
        });
        NativeButton project = new NativeButton(Texts.text("entry.new-project"), press -> services.dialogs().openNew(unit.code(),
                made -> UI.getCurrent().navigate("entry/" + unit.code(), QueryParameters.fromString(EntryAddress.row(unit.code(), month, made).split("\\?")[1] + "&made=1"))));
        project.addClassName("button");
        Div actions = new Div(said, project, load, rest, submit);
        actions.addClassName("entry-actions");
        return actions;
    }

    /** Counts the rows anew. */
    void update(EntryDesk desk) {
        counts.removeAll();
        List<Row> own = desk.sheet().rows().stream().filter(Row::own).toList();
        for (State state : ORDER) {
            long rows = own.stream().filter(row -> row.state() == state && (row.asked() || state != State.EMPTY)).count();
            if (rows > 0) {
                String name = state.name().toLowerCase(Locale.ROOT);
                Span sign = new Span();
                sign.addClassNames("entry-sign", "entry-sign--" + name);
                sign.getElement().setAttribute("aria-hidden", "true");
                Span count = new Span(sign, new Span(Texts.text(SheetModel.stateKey(state, desk.sheet().isOpen()))), new FigureData(rows, Formats.count(rows)));
                count.addClassNames("entry-count", "entry-count--" + name);
                counts.add(count);
            }
        }
        long talked = own.stream().filter(row -> row.state() == State.EMPTY && !row.asked()).count();
        if (talked > 0) {
            Span others = new Span(Texts.text("entry.not-asked", String.valueOf(talked)));
            others.addClassName("entry-count");
            others.getElement().setAttribute("title", Texts.text("entry.not-asked.why"));
            counts.add(others);
        }
        List<Receipt> drafts = desk.drafts();
        submit.setText(Texts.text("entry.submit", rowsAndLines(drafts)));
        submit.setEnabled(!drafts.isEmpty());
        rest.setEnabled(desk.sheet().isOpen() && own.stream().anyMatch(row -> row.state() == State.EMPTY));
    }

    /** So many rows, as they are counted above; and of how many lines, where a row has several. */
    static String rowsAndLines(List<Receipt> lines) {
        long rows = lines.stream().map(Receipt::projectId).distinct().count();
        return Texts.text(rows == lines.size() ? "entry.rows" : "entry.rows-lines", Formats.count(rows), Formats.count(lines.size()));
    }

    /** Says what a button has done. */
    void said(String sentence) {
        said.setText(sentence);
        // two words take turns so that each sentence is seen anew
        said.getElement().setAttribute("data-said", "a".equals(said.getElement().getAttribute("data-said")) ? "b" : "a");
    }
}
