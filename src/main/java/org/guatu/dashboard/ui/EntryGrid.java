package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.List;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;

import org.guatu.progress.Entry;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** Entries of a number, read page by page; a row leads to its project and there to its receipt. */
class EntryGrid extends Grid<Entry> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    /** Reads a page of entries. */
    interface Pages {
        List<Entry> page(int offset, int limit);
    }

    private final transient EntryTable words;
    private final transient ViewState address;
    private final int year;

    /**
     * @param year named above the list
     * @param sum  of all rows, as the database reckons it
     */
    EntryGrid(EntryTable words, ViewState address, int year, int rows, BigDecimal sum, Pages pages) {
        super(PAGE);
        this.year = year;
        this.words = words;
        this.address = address;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(false);
        setItems(DataProvider.fromCallbacks(query -> pages.page(query.getOffset(), query.getLimit()).stream(), query -> {
            // The count was read with the sum; both are of the same reading as the number above.
            return rows;
        }));
        boolean money = words.indicator().measure().isMoney();
        text("date", "date", entry -> date(entry.happenedOn())).setWidth("76px").setFlexGrow(0)
                .setFooter(Texts.text("dashboard-explain.entries.total"));
        column("subject", """
                ${item.href ? html`<a class="entries-subject" href="${item.href}">${item.words}</a>` : html`<span>${item.words}</span>`}
                """, words::subject).setFlexGrow(3).setWidth("140px");
        text("unit", "unit", words::unit).setWidth("88px").setFlexGrow(0);
        text("kind", money ? "category" : "kind", EntryGrid::what).setWidth("134px").setFlexGrow(1);
        figure(words.amounts().unit(), entry -> words.amount(entry.quantity())).setWidth("86px").setFlexGrow(0)
                .setFooter(words.amounts().shown(sum));
        if (money) {
            figure(Texts.text("dashboard-explain.wan." + words.indicator().measure().name().toLowerCase(java.util.Locale.ROOT)),
                    entry -> EntryTable.wan(entry.quantity())).setWidth("104px").setFlexGrow(0).setFooter(EntryTable.wan(sum));
            text("evidence", "evidence", entry -> String.valueOf(entry.evidenceCount())).setWidth("52px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        }
        text("recognised", "recognised", entry -> entry.isWaiting() ? Texts.text("dashboard-explain.waiting") : date(entry.recognisedOn()))
                .setWidth("76px").setFlexGrow(0);
        addItemClickListener(press -> {
            String href = EntryLine.href(press.getItem(), address);
            if (href != null) {
                getUI().ifPresent(ui -> ui.navigate(href.split("\\?")[0], parameters(href)));
            }
        });
    }

    /** The year is named above; another one is told. */
    private String date(java.time.LocalDate day) {
        return day.getYear() == year ? Formats.monthDay(day) : Formats.date(day).substring(2);
    }

    /** What the money is for; what takes money back says so first. */
    private static String what(Entry entry) {
        boolean plain = entry.category() != null && entry.source() == Entry.Source.RECEIPT && entry.term().equals("RECEIPT");
        String kind = EntryTable.kind(entry);
        return plain ? entry.category() : entry.category() == null || entry.category().equals(kind) ? kind
                : Texts.text("dashboard-explain.kind-of", kind, entry.category());
    }

    private static com.vaadin.flow.router.QueryParameters parameters(String href) {
        int mark = href.indexOf('?');
        return mark < 0 ? com.vaadin.flow.router.QueryParameters.empty() : com.vaadin.flow.router.QueryParameters.fromString(href.substring(mark + 1));
    }

    private Column<Entry> text(String name, String head, com.vaadin.flow.function.ValueProvider<Entry, String> value) {
        return addColumn(value).setKey(name).setHeader(Texts.text("dashboard-explain.column." + head));
    }

    private Column<Entry> column(String name, String template, com.vaadin.flow.function.ValueProvider<Entry, String> value) {
        return addColumn(LitRenderer.<Entry>of(template).withProperty("words", value).withProperty("href", entry -> EntryLine.href(entry, address)))
                .setKey(name).setHeader(Texts.text("dashboard-explain.column." + name));
    }

    /** A figure with its exact value beside it. */
    private Column<Entry> figure(String head, com.vaadin.flow.function.ValueProvider<Entry, String> shown) {
        return addColumn(LitRenderer.<Entry>of("<data class=\"figure ${item.sign}\" value=\"${item.exact}\">${item.shown}</data>")
                .withProperty("exact", entry -> entry.quantity().toPlainString()).withProperty("shown", shown)
                .withProperty("sign", entry -> entry.quantity().signum() < 0 ? "entries-negative" : ""))
                .setHeader(head).setTextAlign(ColumnTextAlign.END);
    }
}
