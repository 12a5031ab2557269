package org.guatu.dashboard.meeting;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.guatu.access.Role;
import org.guatu.dashboard.ui.Amounts;
import org.guatu.review.Decision;
import org.guatu.review.Minutes;
import org.guatu.review.MinutesBook;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import jakarta.annotation.security.RolesAllowed;

/** The minutes of a meeting as a page to print, and as a Word file: what it decided, who answers, until when, the figures as they were frozen. */
@Route(value = "minutes/:meeting", layout = MainLayout.class)
@RolesAllowed({Role.Name.LEADER, Role.Name.OFFICE, Role.Name.REVIEWER, Role.Name.CLERK, Role.Name.ADMIN})
class MinutesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient MinutesBook book;
    private String title = "";

    MinutesView(MinutesBook book) {
        this.book = book;
        addClassName("minutes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().get("meeting").filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
        Minutes minutes = book.of(id);
        title = Texts.text("tablet.minutes.title", minutes.name());
        MainLayout.showTools(tools(id, minutes));
        removeAll();
        Article paper = new Article(head(minutes));
        paper.addClassNames("card", "minutes-paper");
        decided(paper, "tablet.minutes.decided", minutes.decided(), "tablet.minutes.decided.none");
        decided(paper, "tablet.minutes.reviewed", minutes.reviewed(), "tablet.minutes.reviewed.none");
        figures(paper, "tablet.minutes.headline", minutes.headline(), "tablet.minutes.indicator");
        figures(paper, "tablet.minutes.parts", minutes.parts(), "tablet.minutes.unit");
        add(paper);
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 " + Texts.text("shell.brand");
    }

    private Component tools(long id, Minutes minutes) {
        // A file name takes no colon.
        String file = Texts.text("tablet.minutes.file", minutes.heldOn().toString(), minutes.startsAt().toString().replace(":", ""), minutes.name()) + ".docx";
        Anchor word = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = book.word(id);
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, WORD, bytes.length);
        }), "");
        word.add(new Glyph(Glyph.Form.DOWNLOAD), new Span(Texts.text("tablet.minutes.word")));
        word.addClassNames("button", "minutes-word");
        word.getElement().setAttribute("download", file);
        NativeButton print = new NativeButton(Texts.text("tablet.minutes.print"));
        print.addClassName("button");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        Anchor replay = new Anchor("meeting?replay=" + id, Texts.text("tablet.replay"));
        replay.addClassName("button");
        replay.setVisible(minutes.snapshot() != null);
        Div tools = new Div(replay, print, word);
        tools.addClassName("minutes-tools");
        return tools;
    }

    private Component head(Minutes minutes) {
        H1 name = new H1(title);
        String when = Texts.text("tablet.minutes.when", minutes.unit(), Formats.date(minutes.heldOn()), minutes.startsAt().toString());
        Paragraph held = new Paragraph(when);
        Paragraph frozen = new Paragraph(minutes.snapshot() == null ? Texts.text("tablet.minutes.as-of", Formats.date(minutes.asOf()))
                : Texts.text("tablet.minutes.frozen", Formats.date(minutes.asOf()), minutes.snapshot()));
        frozen.addClassName("note");
        Div head = new Div(name, held, frozen);
        if (minutes.isDraft()) {
            Span draft = new Span(Texts.text("tablet.minutes.draft"));
            draft.addClassNames("tag", "tag--warn");
            head.add(draft);
        }
        head.addClassName("minutes-head");
        return head;
    }

    private void decided(Article paper, String key, List<Minutes.Matter> matters, String none) {
        paper.add(new H2(Texts.text(key, String.valueOf(matters.size()))));
        if (matters.isEmpty()) {
            Paragraph empty = new Paragraph(Texts.text(none));
            empty.addClassName("note");
            paper.add(empty);
            return;
        }
        NativeTable table = table("tablet.minutes.matter", "tablet.minutes.unit", "tablet.minutes.owner", "tablet.minutes.due", "tablet.minutes.then", "tablet.minutes.effect",
                "tablet.minutes.state");
        for (Minutes.Matter matter : matters) {
            Component effect = matter.expectedEffect() == null ? new Span(Formats.NONE) : FigureData.yi(matter.expectedEffect());
            row(table, new Anchor("decisions?show=all&decision=" + matter.decisionId(), matter.matter()), new Span(matter.unit()), new Span(matter.owner()),
                    said("minutes-day", Formats.date(matter.dueOn())), then(matter.then()), effect, said("minutes-state", state(matter)));
        }
        paper.add(scroller(table, Texts.text(key, String.valueOf(matters.size()))));
    }

    /** The figure a matter was about when it was made, and how it stood against its pace. */
    private static Component then(Minutes.Then then) {
        if (then == null) {
            return new Span(Formats.NONE);
        }
        Amounts amounts = new Amounts(then.measure());
        Div figure = new Div(new Span(then.name() + " "), new FigureData(then.actual(), Texts.text("tablet.minutes.amount", amounts.shown(then.actual()), amounts.unit(amounts.shown(then.actual())))));
        Span against = new Span(then.difference() == null ? Texts.text("tablet.as-of", Formats.monthDay(then.asOf()))
                : Texts.text("tablet.minutes.then-against", amounts.signed(then.difference()), Formats.monthDay(then.asOf())));
        against.addClassName("caption");
        Div both = new Div(figure, against);
        both.addClassName("minutes-then");
        return both;
    }

    private static Span said(String name, String words) {
        Span span = new Span(words);
        span.addClassName(name);
        return span;
    }

    private static String state(Minutes.Matter matter) {
        if (matter.state() == Decision.State.DONE && matter.settledOn() != null) {
            return Texts.text("decide.state.done", Formats.monthDay(matter.settledOn()));
        }
        return matter.daysOverdue() > 0 ? Texts.text("decide.state.overdue", String.valueOf(matter.daysOverdue())) : Texts.text(matter.state().messageKey());
    }

    private void figures(Article paper, String key, List<Minutes.Line> lines, String what) {
        if (lines.isEmpty()) {
            return;
        }
        paper.add(new H2(Texts.text(key)));
        NativeTable table = table(what, "tablet.minutes.actual", "tablet.minutes.target", "tablet.minutes.percent", "tablet.minutes.gap", "tablet.minutes.difference");
        for (Minutes.Line line : lines) {
            Amounts amounts = new Amounts(line.measure());
            row(table, new Span(line.rank() == null ? line.name() : line.rank() + "  " + line.name()), amounts.figure(line.actual()),
                    line.target() == null ? new Span(Formats.NONE) : amounts.targetFigure(line.target()), plain(line.percent(), "%"), plain(line.gap(), ""),
                    line.difference() == null ? new Span(Formats.NONE) : new FigureData(line.difference(), amounts.signed(line.difference())));
        }
        table.addClassName("minutes-figures");
        Paragraph unit = new Paragraph(Texts.text("tablet.minutes.money"));
        unit.addClassName("caption");
        paper.add(scroller(table, Texts.text(key)), unit);
    }

    private static Component plain(BigDecimal number, String unit) {
        return new Span(number == null ? Formats.NONE : (unit.isEmpty() ? Formats.signed(number, 2) : Formats.decimal(number, 2) + unit));
    }

    /** A wide table scrolls by itself, also by keys. */
    private static Div scroller(NativeTable table, String label) {
        Div scroller = new Div(table);
        scroller.addClassName("minutes-scroll");
        scroller.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", label);
        return scroller;
    }

    private static NativeTable table(String... heads) {
        NativeTable table = new NativeTable();
        NativeTableRow row = new NativeTableRow();
        for (String key : heads) {
            row.add(new NativeTableHeaderCell(Texts.text(key)));
        }
        table.getHead().add(row);
        return table;
    }

    private static void row(NativeTable table, Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component content : cells) {
            NativeTableCell cell = new NativeTableCell();
            cell.add(content);
            row.add(cell);
        }
        table.getBody().add(row);
    }
}
