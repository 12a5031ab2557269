package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.ledger.Correcting;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition.Next;
import org.guatu.ledger.ReviewQueue.Desk;
import org.guatu.ledger.ReviewQueue.Done;
import org.guatu.ledger.ReviewQueue.Waiting;
import org.guatu.ledger.RiskRules.Level;
import org.guatu.ledger.RiskRules.Rule;
import org.guatu.ledger.risk.Hint;
import org.guatu.ledger.ui.ReviewNavigation.Place;
import org.guatu.ledger.ui.ReviewNavigation.Tab;
import org.guatu.live.PressButton;
import org.guatu.live.Redraw;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** The queue at the left: what waits, what is disputed or what was done, each row a link to its line. */
class QueueList extends Section {

    private static final long serialVersionUID = 1L;
    private static final int TAGS = 2;

    private final transient HintWords words;
    private final transient Consumer<List<Waiting>> batch;
    private transient List<Long> order = List.of();
    private transient List<Waiting> shown = List.of();

    /** @param batch opens the question whether to take these together */
    QueueList(HintWords words, Consumer<List<Waiting>> batch) {
        this.words = words;
        this.batch = batch;
        addClassName("review-queue");
        getElement().setAttribute("aria-label", Texts.text("recognition.tabs"));
    }

    /** The numbers of the lines in the order shown. */
    List<Long> order() {
        return order;
    }

    void show(Desk desk, Place place, Long selected, List<Rule> rules) {
        List<Waiting> lines = lines(desk, place.tab());
        shown = lines;
        order = lines.stream().map(one -> one.line().id()).toList();
        removeAll();
        add(head(heading(lines, place.tab(), desk.next()), lines), rows(lines.stream().map(one -> row(one, place, selected, rules)).toList(), place.tab()));
        if (place.tab() == Tab.OPEN) {
            add(foot(desk.plain()));
        }
    }

    private static List<Waiting> lines(Desk desk, Tab tab) {
        return tab == Tab.DISPUTED ? desk.disputed() : desk.waiting();
    }

    /**
     * Brings the rows up to date where they stand. What is new waits behind a note; what was dealt with stays in its place and says so.
     *
     * @param anew shows the queue as it is, at a press of the note
     */
    void follow(Desk desk, Place place, Long selected, List<Rule> rules, Runnable anew) {
        List<Waiting> lines = lines(desk, place.tab());
        Map<Long, Waiting> now = lines.stream().collect(Collectors.toMap(one -> one.line().id(), one -> one));
        long fresh = now.keySet().stream().filter(id -> !order.contains(id)).count();
        long gone = order.stream().filter(id -> !now.containsKey(id)).count();
        List<Component> parts = new ArrayList<>(List.of(head(heading(lines, place.tab(), desk.next()), lines), rows(shown.stream().map(one -> now.containsKey(one.line().id())
                ? row(now.get(one.line().id()), place, selected, rules) : gone(one, place, selected)).toList(), place.tab())));
        // below the rows: above them it would push them down
        Div foot = place.tab() == Tab.OPEN ? foot(desk.plain().stream().filter(one -> order.contains(one.line().id())).toList()) : foot();
        if (fresh + gone > 0) {
            foot.addComponentAsFirst(note(fresh, gone, anew));
        }
        parts.add(foot);
        Redraw.into(this, parts.toArray(Component[]::new));
    }

    private static Component note(long fresh, long gone, Runnable anew) {
        PressButton note = new PressButton(press -> anew.run());
        note.setText(Texts.text(gone == 0 ? "recognition.queue.fresh" : fresh == 0 ? "recognition.queue.gone" : "recognition.queue.both",
                Formats.count(fresh), Formats.count(gone)));
        note.addClassName("fresh-note");
        Div said = new Div(note);
        said.addClassName("review-fresh");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private ListItem gone(Waiting one, Place place, Long selected) {
        Span word = new Span(Texts.text("recognition.queue.taken"));
        word.addClassName("review-row-plain");
        Div below = new Div(word);
        below.addClassName("review-row-below");
        ListItem row = item(one.line(), one.amount(), one.project(), below, place, selected);
        row.addClassName("review-row-gone");
        return row;
    }

    void show(List<Done> done, Place place, Long selected) {
        shown = List.of();
        order = done.stream().map(one -> one.line().id()).toList();
        removeAll();
        H1 title = new H1(Texts.text("recognition.queue.done", Formats.count(done.size())));
        Div head = new Div(title);
        head.addClassName("review-queue-head");
        add(head, rows(done.stream().map(one -> row(one, place, selected)).toList(), Tab.DONE));
    }

    private static String heading(List<Waiting> lines, Tab tab, Next step) {
        boolean check = lines.isEmpty() ? step == Next.CHECK : lines.stream().anyMatch(one -> one.next() == Next.CHECK);
        boolean recognise = lines.stream().anyMatch(one -> one.next() == Next.RECOGNISE);
        String what = tab == Tab.DISPUTED ? "disputed" : check && recognise ? "both" : check ? "check" : "recognise";
        return Texts.text("recognition.queue." + what, Formats.count(lines.size()));
    }

    private static Div head(String heading, List<Waiting> lines) {
        H1 title = new H1(heading);
        Span order = new Span(new Glyph(Glyph.Form.SORT), new Span(Texts.text("recognition.queue.order")));
        order.addClassName("review-order");
        var sum = Desk.sum(lines);
        Paragraph sums = new Paragraph(new FigureData(sum, Texts.text("recognition.queue.sum", Words.wan(sum), Formats.yi(sum))),
                new Span(Texts.text("recognition.queue.projects", Formats.count(lines.stream().map(one -> one.line().projectId()).distinct().count()))));
        sums.addClassName("review-queue-sum");
        Div head = new Div(title, order, sums);
        head.addClassName("review-queue-head");
        return head;
    }

    private static Component rows(List<ListItem> rows, Tab tab) {
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("recognition.queue.empty" + (tab == Tab.OPEN ? "" : "-" + tab.word())));
            none.addClassName("review-empty");
            return none;
        }
        UnorderedList list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassName("review-rows");
        return list;
    }

    private ListItem row(Waiting one, Place place, Long selected, List<Rule> rules) {
        Span days = new Span(days(one.daysLeft()));
        days.addClassNames("review-row-days", one.daysLeft() <= 0 ? "review-row-days--due" : "review-row-days--later");
        Div below = new Div();
        below.addClassName("review-row-below");
        if (one.correcting() != null) {
            below.add(corrects(one.correcting()));
        } else if (one.hints().isEmpty()) {
            Span none = new Span(Texts.text("recognition.queue.no-risk"));
            none.addClassName("review-row-plain");
            below.add(none);
        }
        LineMarks.of(one.line()).forEach(below::add);
        one.rulings().told().stream().reduce((earlier, latest) -> latest).map(ruling -> LineMarks.tag(Texts.text("ruling.tag", words.ruled(ruling)))).ifPresent(below::add);
        one.hints().stream().map(hint -> tag(hint, rules)).distinct().limit(TAGS).forEach(below::add);
        if (one.hints().size() > TAGS) {
            Span more = new Span("+" + (one.hints().size() - TAGS));
            more.addClassName("tag");
            below.add(more);
        }
        below.add(days);
        return item(one.line(), one.amount(), one.project(), below, place, selected);
    }

    /** Which line is put right: an amount alone would read as money that came. */
    private static Span corrects(Correcting correcting) {
        Span tag = new Span(Texts.text("correction.of", Texts.text(correcting.line().kind().messageKey()), String.valueOf(correcting.of().id())));
        tag.addClassName("tag");
        return tag;
    }

    private ListItem row(Done one, Place place, Long selected) {
        Span status = new Span(Texts.text(one.line().status().messageKey()));
        status.addClassName("review-row-plain");
        Div below = new Div(status);
        below.addClassName("review-row-below");
        LineMarks.of(one.line()).forEach(below::add);
        if (one.correcting() != null) {
            below.addComponentAsFirst(corrects(one.correcting()));
        }
        return item(one.line(), one.amount(), one.project(), below, place, selected);
    }

    private ListItem item(Receipt line, BigDecimal yuan, String project, Div below, Place place, Long selected) {
        Span unit = new Span(words.unit(line.unit()));
        unit.addClassName("review-row-unit");
        Span name = new Span(project);
        name.addClassName("review-row-project");
        FigureData amount = new FigureData(yuan, Words.wan(yuan));
        amount.addClassName("review-row-amount");
        Div above = new Div(unit, name, amount);
        above.addClassName("review-row-above");
        Anchor link = new Anchor(place.withLine(line.id()).href(), above, below);
        link.addClassName("review-row");
        link.getElement().setAttribute("data-line", String.valueOf(line.id()));
        if (Long.valueOf(line.id()).equals(selected)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        ListItem row = new ListItem(link);
        row.getElement().setAttribute("data-key", "line-" + line.id());
        return row;
    }

    private Span tag(Hint hint, List<Rule> rules) {
        boolean stops = rules.stream().anyMatch(rule -> rule.name() == hint.rule() && rule.level() == Level.STOP);
        Span tag = new Span(words.tag(hint));
        tag.addClassNames("tag", stops ? "tag--bad" : "tag--warn");
        return tag;
    }

    static String days(long left) {
        return left == 0 ? Texts.text("recognition.days.today")
                : Texts.text("recognition.days." + (left < 0 ? "late" : "left"), Formats.count(Math.abs(left)));
    }

    private Div foot(List<Waiting> plain) {
        boolean check = plain.stream().anyMatch(one -> one.next() == Next.CHECK);
        PressButton button = new PressButton(press -> batch.accept(plain));
        button.setText(plain.isEmpty() ? Texts.text("recognition.batch.none")
                : Texts.text("recognition.batch." + (check ? "check" : "recognise"), Formats.count(plain.size()), Words.wan(Desk.sum(plain))));
        button.addClassNames("button", "review-batch");
        button.setEnabled(!plain.isEmpty());
        return foot(button);
    }

    private static Div foot(Component... parts) {
        Div foot = new Div(parts);
        foot.addClassName("review-queue-foot");
        return foot;
    }
}
