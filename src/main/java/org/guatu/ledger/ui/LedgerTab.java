package org.guatu.ledger.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

import org.guatu.access.Subject;
import org.guatu.calendar.Month;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.UnitLedger;
import org.guatu.ledger.UnitLedger.Filter;
import org.guatu.ledger.UnitLedger.Line;
import org.guatu.ledger.UnitLedger.ProjectName;
import org.guatu.ledger.UnitLedger.Total;
import org.guatu.live.Redraw;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;
import org.guatu.unit.Unit;

/** The unit's ledger (项目台账): every line whatever its state, by project, state and month, each with a way to its history. */
class LedgerTab extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient EntryServices services;
    private final transient Unit unit;
    private final transient Filter filter;
    private final transient Purposes purposes;
    private final Component choices;
    private final NativeButton more = new NativeButton();
    private int limit = PAGE;

    /** @param go is told another filter */
    LedgerTab(EntryServices services, Unit unit, Filter filter, Consumer<Filter> go) {
        this.services = services;
        this.unit = unit;
        this.filter = filter;
        this.purposes = new Purposes(services.ledger());
        addClassName("unit-ledger");
        choices = choices(go);
        more.addClassNames("button", "unit-ledger-more");
        more.addClickListener(press -> {
            limit += PAGE;
            follow();
        });
        add(parts());
    }

    /** Shows the lines as they are now, each where it stands; choices that are being made are left alone. */
    final void follow() {
        Redraw.into(this, parts());
    }

    private Component[] parts() {
        Total total = services.unitLedger().total(unit.code(), filter);
        if (total.lines() == 0) {
            Paragraph none = new Paragraph(Texts.text("clerk.ledger.none"));
            none.addClassName("entry-none");
            return new Component[] {choices, sums(total), none};
        }
        List<Line> lines = services.unitLedger().lines(unit.code(), filter, 0, limit);
        NativeTableBody body = new NativeTableBody();
        lines.forEach(line -> body.add(row(line)));
        NativeTable table = new NativeTable(header(), body);
        table.addClassName("unit-ledger-table");
        table.getElement().setAttribute("aria-label", Texts.text("clerk.tab.ledger"));
        Div scroll = new Div(table);
        scroll.addClassNames("entry-card", "unit-ledger-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", Texts.text("clerk.tab.ledger"));
        more.setText(Texts.text("clerk.more", Formats.count(total.lines() - lines.size())));
        more.setVisible(lines.size() < total.lines());
        return new Component[] {choices, sums(total), scroll, more};
    }

    private Component choices(Consumer<Filter> go) {
        ComboBox<ProjectName> project = new ComboBox<>(Texts.text("clerk.ledger.project"));
        List<ProjectName> projects = services.unitLedger().projects(unit.code());
        project.setItems(projects);
        project.setItemLabelGenerator(ProjectName::name);
        project.setPlaceholder(Texts.text("clerk.ledger.all"));
        project.setClearButtonVisible(true);
        projects.stream().filter(one -> Long.valueOf(one.id()).equals(filter.project())).findFirst().ifPresent(project::setValue);
        project.addValueChangeListener(change -> go.accept(new Filter(change.getValue() == null ? null : Long.valueOf(change.getValue().id()),
                filter.status(), filter.month())));
        Select<Receipt.Status> status = select("state", List.of(Receipt.Status.values()), one -> Texts.text(one.messageKey()), filter.status());
        status.addValueChangeListener(change -> go.accept(new Filter(filter.project(), change.getValue(), filter.month())));
        Select<Month> month = select("month", services.unitLedger().months(unit.code()), Words::month, filter.month());
        month.addValueChangeListener(change -> go.accept(new Filter(filter.project(), filter.status(), change.getValue())));
        Div choices = new Div(project, status, month);
        choices.addClassName("unit-ledger-choices");
        return choices;
    }

    private static <T> Select<T> select(String key, List<T> items, java.util.function.Function<T, String> words, T value) {
        Select<T> select = new Select<>();
        select.setLabel(Texts.text("clerk.ledger." + key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text("clerk.ledger.all"));
        select.setItemLabelGenerator(one -> one == null ? Texts.text("clerk.ledger.all") : words.apply(one));
        if (value != null && items.contains(value)) {
            select.setValue(value);
        }
        return select;
    }

    private static Component sums(Total total) {
        Paragraph sums = new Paragraph(new Span(Texts.text("clerk.ledger.lines")), FigureData.count(java.math.BigDecimal.valueOf(total.lines())),
                new Span(Texts.text("clerk.ledger.sum")), new FigureData(total.sum(), Words.wan(total.sum())),
                new Span(Texts.text("clerk.ledger.recognised")), new FigureData(total.recognised(), Words.wan(total.recognised())),
                new Span(Texts.text("clerk.ledger.unit")));
        sums.addClassName("unit-ledger-sums");
        return sums;
    }

    private static NativeTableHeader header() {
        NativeTableRow names = new NativeTableRow();
        for (String column : List.of("project", "month", "received", "what", "amount", "state", "evidence", "history")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text("clerk.ledger." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("num", "amount".equals(column));
            names.add(cell);
        }
        return new NativeTableHeader(names);
    }

    private NativeTableRow row(Line line) {
        Receipt receipt = line.receipt();
        NativeTableHeaderCell project = new NativeTableHeaderCell();
        project.getElement().setAttribute("scope", "row");
        project.add(new Anchor(Addresses.receipt(receipt.projectId(), receipt.id(), ViewState.DEFAULT), line.project()));
        String what = receipt.kind() == Receipt.Kind.RECEIPT ? purposes.name(receipt.category()) : Texts.text(receipt.kind().messageKey());
        // an amount that is still to come is no zero
        NativeTableCell amount = cell(EntryDesk.isWithClerk(receipt) && receipt.amount().signum() == 0 ? new Span(Formats.NONE)
                : new FigureData(receipt.amount(), Words.wan(receipt.amount())));
        amount.addClassName("num");
        NativeTableRow row = new NativeTableRow();
        row.add(project, cell(new Anchor(EntryAddress.of(unit.code(), receipt.month()), Words.month(receipt.month()))),
                cell(new Span(Formats.date(receipt.receivedOn()))),
                cell(new Span(Texts.text("entry.lines.facts", what, Texts.text("ledger.origin." + receipt.origin().toLowerCase(Locale.ROOT))))),
                amount, cell(state(receipt)),
                cell(new Span(receipt.evidence().isEmpty() ? Formats.NONE : Texts.text("clerk.ledger.files", Formats.count(receipt.evidence().size())))),
                cell(services.history().link(Subject.RECEIPT, Long.toString(receipt.id()), Texts.text("clerk.ledger.title-of", line.project(),
                        String.valueOf(receipt.id())))));
        row.getElement().setAttribute("data-line", String.valueOf(receipt.id())).setAttribute("data-key", "line-" + receipt.id());
        return row;
    }

    private static Component[] state(Receipt receipt) {
        Span sign = new Span();
        String name = switch (receipt.status()) {
            case CHECKED -> "submitted";
            case WITHDRAWN -> "empty";
            default -> receipt.status().name().toLowerCase(Locale.ROOT);
        };
        sign.addClassNames("entry-sign", "entry-sign--" + name);
        sign.getElement().setAttribute("aria-hidden", "true");
        Span word = new Span(Texts.text(receipt.status().messageKey()));
        word.addClassName("unit-ledger-state");
        return Stream.concat(Stream.of(sign, word), LineMarks.of(receipt).stream()).toArray(Component[]::new);
    }

    private static NativeTableCell cell(Component... parts) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(parts);
        return cell;
    }
}
