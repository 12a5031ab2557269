package org.guatu.dashboard.meeting;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

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
import org.guatu.indicator.Measure;
import org.guatu.review.Minutes;
import org.guatu.review.MinutesBook;
import org.guatu.review.MinutesNumbers;
import org.guatu.review.MinutesWords;
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
    private static final String KEY = MinutesWords.KEY;
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient MinutesBook book;
    private final transient MinutesWords words = new MinutesWords(Texts::text);
    private String title = "";

    MinutesView(MinutesBook book) {
        this.book = book;
        addClassName("minutes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().get("meeting").filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
        Minutes minutes = book.of(id, Texts.locale());
        title = Texts.text("tablet.minutes.title", minutes.name());
        MainLayout.showTools(tools(id, minutes));
        removeAll();
        Article paper = new Article(head(minutes));
        paper.addClassNames("card", "minutes-paper");
        matters(paper, "decided", minutes.decided());
        matters(paper, "reviewed", minutes.reviewed());
        headline(paper, minutes.headline());
        parts(paper, minutes.parts());
        add(paper);
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 " + Texts.text("shell.brand");
    }

    private Component tools(long id, Minutes minutes) {
        // A file name takes no colon.
        String file = Texts.text("tablet.minutes.file", minutes.heldOn().toString(), minutes.startsAt().toString().replace(":", ""), minutes.name()) + ".docx";
        Locale language = Texts.locale();
        Anchor word = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = book.word(id, language, (key, arguments) -> Texts.text(language, key, arguments));
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
        Div head = new Div(name, new Paragraph(Texts.text("tablet.minutes.when", minutes.unit(), Formats.date(minutes.heldOn()), minutes.startsAt().toString())));
        if (minutes.freezes().isEmpty()) {
            head.add(note(minutes.snapshot() == null ? Texts.text("tablet.minutes.as-of", Formats.date(minutes.asOf()))
                    : Texts.text("tablet.minutes.frozen", Formats.date(minutes.asOf()), minutes.snapshot())));
        }
        minutes.freezes().forEach(freeze -> head.add(note(words.freeze(freeze))));
        if (minutes.freezes().size() > 1) {
            head.add(note(Texts.text(KEY + "figures-of", minutes.snapshot())));
        }
        if (minutes.isDraft()) {
            Span draft = new Span(Texts.text("tablet.minutes.draft"));
            draft.addClassNames("tag", "tag--warn");
            head.add(draft);
        }
        head.addClassName("minutes-head");
        return head;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("note");
        return note;
    }

    private static String title(Article paper, String key, int lines) {
        String title = Texts.text(KEY + key, String.valueOf(lines));
        paper.add(new H2(title));
        return title;
    }

    private void matters(Article paper, String key, List<Minutes.Matter> matters) {
        String title = title(paper, key, matters.size());
        if (matters.isEmpty()) {
            paper.add(note(Texts.text(KEY + "none")));
            return;
        }
        NativeTable table = table("matter", "unit", "owner", "due", "then", "effect", "state");
        int no = 0;
        for (Minutes.Matter matter : matters) {
            no++;
            Div named = new Div(new Anchor("decisions?show=all&decision=" + matter.decisionId(), Texts.text(KEY + "numbered", String.valueOf(no), matter.matter())));
            named.addClassName("minutes-matter");
            if (matter.project() != null) {
                named.add(said("caption", matter.project()));
            }
            Component effect = matter.expectedEffect() == null ? new Span(MinutesNumbers.NONE)
                    : new FigureData(matter.expectedEffect(), words.amount(matter.expectedEffect(), Measure.YUAN));
            Div state = new Div(said("minutes-state", words.state(matter)));
            words.moved(matter).ifPresent(moved -> state.add(said("caption", moved)));
            state.addClassName("minutes-then");
            row(table, named, said("minutes-unit", matter.unit()), said("minutes-unit", matter.owner()), said("minutes-day", Formats.date(matter.dueOn())), then(matter.then()), effect, state);
        }
        paper.add(scroller(table, title));
    }

    /** The figure a matter was about when it was made, how it stood against its pace, and of which freeze it is. */
    private Component then(Minutes.Then then) {
        if (then == null) {
            return new Span(MinutesNumbers.NONE);
        }
        Div both = new Div(new Div(new Span(then.name() + " "), new FigureData(then.actual(), words.amount(then.actual(), then.measure()))),
                said("caption", words.against(then)));
        words.snapshot(then).ifPresent(snapshot -> both.add(said("caption", snapshot)));
        both.addClassName("minutes-then");
        return both;
    }

    private static Span said(String name, String words) {
        Span span = new Span(words);
        span.addClassName(name);
        return span;
    }

    private void headline(Article paper, List<Minutes.Line> lines) {
        String title = title(paper, "headline", lines.size());
        NativeTable table = table("indicator", "actual", "target", "percent", "gap", "difference");
        lines.forEach(line -> row(table, new Span(line.name()), figure(line.actual(), words.amount(line.actual(), line.measure())),
                figure(line.target(), words.amount(line.target(), line.measure())), new Span(MinutesNumbers.percent(line.percent())),
                new Span(MinutesNumbers.points(line.gap())), figure(line.difference(), words.signed(line.difference(), line.measure()))));
        table.addClassName("minutes-figures");
        paper.add(scroller(table, title));
    }

    private static void parts(Article paper, List<Minutes.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String title = title(paper, "parts", lines.size());
        NativeTable table = table("rank", "unit", "actual-yi", "target-yi", "percent", "gap", "difference-yi");
        lines.forEach(line -> row(table, new Span(line.rank() == null ? MinutesNumbers.NONE : String.valueOf(line.rank())), new Span(line.name()),
                figure(line.actual(), MinutesNumbers.amount(line.actual(), line.measure())), figure(line.target(), MinutesNumbers.amount(line.target(), line.measure())),
                new Span(MinutesNumbers.percent(line.percent())), new Span(MinutesNumbers.points(line.gap())),
                figure(line.difference(), MinutesNumbers.signed(line.difference(), line.measure()))));
        table.addClassNames("minutes-figures", "minutes-parts");
        paper.add(scroller(table, title));
    }

    private static Component figure(BigDecimal exact, String words) {
        return exact == null ? new Span(words) : new FigureData(exact, words);
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
            row.add(new NativeTableHeaderCell(Texts.text(KEY + "column." + key)));
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
