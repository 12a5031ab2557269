package org.guatu.admin.ui;

import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

import org.guatu.access.AuditLine;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.shell.AuditWords;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptSentence;
import org.guatu.shell.Texts;

/** Entries of the trail, read page by page. */
class AuditGrid extends Grid<AuditLine> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final String WIDE = "data-wide";
    /** From here on every column has its room; the style sheet has the same width. */
    private static final String ROOM = "(min-width: 1100px)";

    /** Reads a page of entries. */
    interface Pages {
        List<AuditLine> page(int offset, int limit);
    }

    private final transient AuditWords words;

    AuditGrid(AuditWords words) {
        super(PAGE);
        this.words = words;
        addClassName("audit-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        two("at", line -> Formats.moment(line.at()), AuditGrid::day).setWidth("172px").setFlexGrow(0);
        addColumn(LitRenderer.<AuditLine>of("""
                <div class="audit-two"><span>${item.first}</span><span class="caption">${item.second}</span>
                <span class="caption audit-narrow">${item.address}</span></div>""")
                .withProperty("first", words::actor).withProperty("second", line -> line.actorName() == null ? "" : line.actor())
                .withProperty("address", AuditGrid::address)).setKey("who").setHeader(head("who")).setWidth("128px").setFlexGrow(0);
        wide(addColumn(line -> line.address().equals(AuditTrail.NOWHERE) ? Formats.NONE : line.address())).setKey("address").setHeader(head("address"))
                .setWidth("116px").setFlexGrow(0);
        addColumn(LitRenderer.<AuditLine>of("""
                <div class="audit-two"><b>${item.action}</b><span>${item.subject}
                ${item.href ? html`<a href="${item.href}">${item.id}</a>` : item.id}</span>
                <span class="caption audit-narrow">${item.unit}</span></div>""")
                .withProperty("unit", line -> line.unit() == null ? "" : words.unit(line))
                .withProperty("action", line -> words.action(line.action()))
                .withProperty("subject", line -> Texts.text(line.subject().messageKey()))
                .withProperty("id", words::subjectId)
                .withProperty("href", AuditGrid::href))
                .setKey("what").setHeader(head("subject")).setWidth("176px").setFlexGrow(0);
        wide(addColumn(words::unit)).setKey("unit").setHeader(head("unit")).setWidth("88px").setFlexGrow(0);
        // Lists of plain words: a list of maps does not reach the browser.
        addColumn(LitRenderer.<AuditLine>of("""
                <div class="audit-changes">${item.fields.map((field, i) => html`<div><span class="history-field">${field}</span>
                <span class="${item.was[i]}">${item.before[i]}</span> \u2192 <span class="history-new">${item.after[i]}</span></div>`)}
                <div class="audit-narrow">${item.reason}</div></div>""")
                .withProperty("reason", line -> line.reason() == null ? "" : Texts.text("audit.because", KeptSentence.said(line.reason())))
                .withProperty("fields", line -> words(line, change -> words.field(change.field())))
                .withProperty("was", line -> words(line, change -> change.before() == null ? "" : "history-old"))
                .withProperty("before", line -> words(line, change -> words.value(line, change.field(), change.before())))
                .withProperty("after", line -> words(line, change -> words.value(line, change.field(), change.after()))))
                .setKey("changes").setHeader(head("changes")).setWidth("260px").setFlexGrow(3);
        wide(addColumn(line -> line.reason() == null ? "" : KeptSentence.said(line.reason()))).setKey("reason").setHeader(head("reason")).setWidth("140px").setFlexGrow(1);
    }

    /** Where there is no room for a column of its own, what it says stands below what it belongs to ({@code .audit-narrow}). */
    private static Column<AuditLine> wide(Column<AuditLine> column) {
        column.getElement().setAttribute(WIDE, "");
        return column;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("""
                const wide = window.matchMedia($1);
                const show = () => this.querySelectorAll('[' + $0 + ']').forEach(column => column.hidden = !wide.matches);
                wide.addEventListener('change', show);
                show();""", WIDE, ROOM);
    }

    private static String address(AuditLine line) {
        return line.address().equals(AuditTrail.NOWHERE) ? "" : line.address();
    }

    /** @param count how many entries there are in all */
    void show(int count, Pages pages) {
        setItems(DataProvider.fromCallbacks(query -> pages.page(query.getOffset(), query.getLimit()).stream(), query -> count));
    }

    private Column<AuditLine> two(String key, ValueProvider<AuditLine, String> first, ValueProvider<AuditLine, String> second) {
        return addColumn(LitRenderer.<AuditLine>of("<div class=\"audit-two\"><span>${item.first}</span><span class=\"caption\">${item.second}</span></div>")
                .withProperty("first", first).withProperty("second", second)).setKey(key).setHeader(head(key));
    }

    private static List<String> words(AuditLine line, Function<AuditLine.Change, String> word) {
        return line.changes().stream().map(word).toList();
    }

    /** The screen of a project, also for its stages. */
    private static String href(AuditLine line) {
        return line.subject() == Subject.PROJECT || line.subject() == Subject.STAGE ? "project/" + line.subjectId().split("/")[0] : null;
    }

    private static String day(AuditLine line) {
        return line.businessDay().equals(line.at().toLocalDate()) ? "" : Texts.text("audit.business-day", Formats.date(line.businessDay()));
    }

    private static String head(String key) {
        return Texts.text("audit.column." + key);
    }
}
