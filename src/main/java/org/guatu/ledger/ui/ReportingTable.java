package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Month;
import org.guatu.indicator.Light;
import org.guatu.ledger.ReportingStatus;
import org.guatu.ledger.ReportingStatus.State;
import org.guatu.ledger.ReportingStatus.UnitMonth;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** Who has reported a month: one row a unit. */
class ReportingTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient Function<Unit, String> href;

    /** @param href where the name of a unit leads */
    ReportingTable(List<UnitMonth> rows, Month month, Function<Unit, String> href) {
        this.href = href;
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow names = new NativeTableRow();
        for (String column : List.of("unit", "state", "stated", "zero", "drafts", "returned", "reported", "last")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text("reporting.column." + column));
            cell.getElement().setAttribute("scope", "col");
            names.add(cell);
        }
        header.add(names);
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> body.add(line(row)));
        add(header, body);
        addClassName("reporting-table");
        getElement().setAttribute("aria-label", Texts.text("reporting.table", month.firstDay().getMonth()));
    }

    private NativeTableRow line(UnitMonth row) {
        NativeTableRow line = new NativeTableRow();
        NativeTableHeaderCell unit = new NativeTableHeaderCell();
        unit.getElement().setAttribute("scope", "row");
        unit.add(new Anchor(href.apply(row.unit()), row.unit().shortName(Texts.locale())));
        line.getElement().setAttribute("data-unit", row.unit().code().value());
        line.add(unit, cell(new LightBadge(light(row.state()), Texts.text(row.state().messageKey()))),
                cell(FigureData.count(BigDecimal.valueOf(row.stated())), new Span(" / "), FigureData.count(BigDecimal.valueOf(row.projects()))),
                count(row.zero()), count(row.drafts()), returned(row), day(row.reportedOn()), last(row));
        return line;
    }

    private static NativeTableCell returned(UnitMonth row) {
        NativeTableCell cell = count(row.returned());
        if (row.overdue() > 0) {
            Span late = new Span(Texts.text("reporting.overdue", String.valueOf(row.overdue())));
            late.addClassNames("tag", "tag--bad");
            cell.add(late);
        }
        return cell;
    }

    private static NativeTableCell last(UnitMonth row) {
        NativeTableCell cell = day(row.lastOn());
        if (row.silent()) {
            Span silent = new Span(Texts.text("reporting.silent", String.valueOf(ReportingStatus.SILENT_DAYS)));
            silent.addClassNames("tag", "tag--warn");
            cell.add(silent);
        }
        return cell;
    }

    private static NativeTableCell count(int number) {
        return cell(number == 0 ? new Span(Formats.NONE) : FigureData.count(BigDecimal.valueOf(number)));
    }

    private static NativeTableCell day(LocalDate day) {
        return cell(new Span(day == null ? Formats.NONE : Formats.monthDay(day)));
    }

    private static NativeTableCell cell(Component... parts) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(parts);
        return cell;
    }

    /** Shape and colour of a state of reporting. */
    static Light light(State state) {
        return switch (state) {
            case WHOLE -> Light.OK;
            case ZERO -> Light.DONE;
            case PARTLY -> Light.WARN;
            case LATE -> Light.BAD;
            case DUE, NONE -> Light.NONE;
        };
    }
}
