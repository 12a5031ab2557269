package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.live.TakesOver;
import org.guatu.progress.Entry;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** Entries of a number, read page by page; a row leads to its project and there to its receipt. */
class EntryGrid extends Grid<Entry> implements TakesOver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private static final String SUBJECT = """
            ${item.href ? html`<a class="entries-subject" href="${item.href}">${item.words}</a>` : html`<span>${item.words}</span>`}\
            ${item.marks ? html`<span class="entries-marks">${item.marks}</span>` : ''}
            """;
    private static final String FIGURE = "<data class=\"figure ${item.sign}\" value=\"${item.exact}\">${item.shown}<span class=\"fine-digits\">${item.fine}</span></data>";
    /** Widths in px by column; the subject takes what is left. */
    private static final Map<String, Integer> WIDTHS = Map.of("date", 99, "subject", 120, "unit", 90, "kind", 112, "amount", 82, "wan", 92,
            "evidence", 48, "recognised", 99);
    /** English heads are longer. */
    private static final int EVIDENCE_IN_ENGLISH = 62;

    /** Reads a page of entries. */
    interface Pages {
        List<Entry> page(int offset, int limit);
    }

    private final transient ViewState address;

    /** @param sum of all rows, as the database reckons it */
    EntryGrid(EntryTable words, ViewState address, int rows, BigDecimal sum, Pages pages) {
        super(PAGE);
        this.address = address;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(false);
        setItems(DataProvider.fromCallbacks(query -> pages.page(query.getOffset(), query.getLimit()).stream(), query -> {
            // The count was read with the sum; both are of the same reading as the number above.
            return rows;
        }));
        words.columns().forEach(column -> add(column, words.footer(column, sum)));
        addItemClickListener(press -> {
            String href = EntryLine.href(press.getItem(), address);
            if (href != null) {
                getUI().ifPresent(ui -> ui.navigate(href.split("\\?")[0], parameters(href)));
            }
        });
    }

    /** The rows are read again, and the sum below them; where the list stands, it stays. */
    @Override
    public boolean takeOver(Component fresh) {
        EntryGrid drawn = (EntryGrid) fresh;
        setDataProvider(drawn.getDataProvider());
        drawn.getColumns().forEach(column -> getColumnByKey(column.getKey()).setFooter(column.getFooterText()));
        return true;
    }

    private void add(EntryTable.Column column, String footer) {
        boolean subject = column.key().equals("subject");
        Column<Entry> shown = subject ? addColumn(subject(column)) : column.sum() ? addColumn(figure(column))
                : addColumn(entry -> column.cell().apply(entry).shown());
        shown.setKey(column.key()).setHeader(column.head()).setWidth(width(column.key()) + "px").setFlexGrow(subject ? 3 : column.key().equals("kind") ? 1 : 0);
        if (column.sum()) {
            shown.setPartNameGenerator(entry -> "summed");
        }
        if (!footer.isEmpty()) {
            shown.setFooter(footer);
        }
        if (column.sum() || column.key().equals("evidence")) {
            shown.setTextAlign(ColumnTextAlign.END);
        }
    }

    private static int width(String key) {
        return key.equals("evidence") && Texts.isEnglish() ? EVIDENCE_IN_ENGLISH : WIDTHS.get(key);
    }

    private LitRenderer<Entry> subject(EntryTable.Column column) {
        return LitRenderer.<Entry>of(SUBJECT).withProperty("words", entry -> column.cell().apply(entry).shown())
                .withProperty("marks", EntryTable::marks).withProperty("href", entry -> EntryLine.href(entry, address));
    }

    /** A figure with its exact value beside it. */
    private static LitRenderer<Entry> figure(EntryTable.Column column) {
        return LitRenderer.<Entry>of(FIGURE).withProperty("exact", entry -> entry.quantity().toPlainString())
                .withProperty("shown", entry -> column.cell().apply(entry).shown().substring(0, split(column, entry)))
                .withProperty("fine", entry -> column.cell().apply(entry).shown().substring(split(column, entry)))
                .withProperty("sign", entry -> entry.quantity().signum() < 0 ? "entries-negative" : "");
    }

    private static int split(EntryTable.Column column, Entry entry) {
        return EntryTable.beforeThirdDecimal(column.cell().apply(entry).shown());
    }

    private static QueryParameters parameters(String href) {
        int mark = href.indexOf('?');
        return mark < 0 ? QueryParameters.empty() : QueryParameters.fromString(href.substring(mark + 1));
    }
}
