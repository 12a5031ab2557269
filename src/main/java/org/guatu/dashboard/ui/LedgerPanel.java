package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.dashboard.ui.DataTable.Cell;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** The ledger of a project: every line submitted by the as-of day, what of it counts, and on which evidence. A line opens its receipt. */
class LedgerPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int WAN = 4;

    private final transient ProjectFile file;
    private final transient ViewState address;
    private final transient ProjectNumbers numbers;

    LedgerPanel(ProjectFile file, ProjectNumbers numbers, ViewState address) {
        super("project-ledger");
        this.file = file;
        this.numbers = numbers;
        this.address = address;
        finding(Texts.text("dashboard-project.ledger.title"));
        if (file.receipts().isEmpty()) {
            Paragraph none = new Paragraph(Texts.text(file.isFromSource() ? "dashboard-project.ledger.source-only" : "dashboard-project.ledger.nothing"));
            none.addClassName("project-empty");
            body(none);
            return;
        }
        caption(sentence());
        String all = Texts.text("dashboard-project.ledger.all", String.valueOf(file.receipts().size()));
        NativeButton open = new DialogButton("ledger", () -> new TableDialog(Texts.text("dashboard-project.ledger.of", file.project().name(Texts.locale())),
                table(), file.project().code() + "-ledger"));
        open.add(new Span(all), new Glyph(Glyph.Form.RIGHT));
        open.addClassName("text-button");
        action(open);
        Div list = new Div(head());
        list.addClassName("ledger");
        list.getElement().setAttribute("role", "table").setAttribute("aria-label", Texts.text("dashboard-project.ledger.title"));
        file.receipts().forEach(receipt -> list.add(row(receipt)));
        Div scroll = new Div(list);
        scroll.addClassName("ledger-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", Texts.text("dashboard-project.ledger.title"));
        body(scroll);
    }

    /** «已认定 12,000 万元 = 1.20 亿元», and what of it the headline indicator does not count. */
    private Component[] sentence() {
        BigDecimal year = file.recognisedInYear();
        List<Component> parts = new ArrayList<>(List.of(Finding.of("dashboard-project.ledger.recognised",
                Finding.Number.of(year, Formats.wan(year)), Finding.Number.of(year, Formats.yi(year)))
                .components(numbers.opens(ProjectDerivations.BOOKED))));
        BigDecimal before = file.recognisedEver().subtract(year);
        if (before.signum() != 0) {
            parts.addAll(List.of(Finding.of("dashboard-project.ledger.before", Finding.Number.of(before, Formats.wan(before)))
                    .components(numbers.opens(ProjectDerivations.EARLIER))));
        }
        BigDecimal uncounted = year.subtract(file.row().recognised());
        if (uncounted.signum() != 0) {
            parts.addAll(List.of(Finding.of("dashboard-project.ledger.uncounted", Finding.Number.of(uncounted, Formats.wan(uncounted)))
                    .components(numbers.opens(ProjectDerivations.IN_YEAR))));
        }
        return parts.toArray(Component[]::new);
    }

    private static Component head() {
        Div head = new Div();
        head.addClassNames("ledger-row", "ledger-head");
        head.getElement().setAttribute("role", "row");
        for (String column : List.of("date", "what", "amount", "status", "evidence", "handlers")) {
            Span cell = cell(column, new Span(Texts.text("dashboard-project.ledger.column." + column)));
            cell.getElement().setAttribute("role", "columnheader");
            head.add(cell);
        }
        return head;
    }

    private Component row(Receipt receipt) {
        Receipt.Status status = receipt.statusOn(file.asOf().knownBy());
        boolean counts = status == Receipt.Status.RECOGNISED;
        Anchor link = new Anchor(Addresses.receipt(file.project().id(), receipt.id(), address), new Span(what(file, receipt)), new Text(" "), caption(file.categories().name(receipt.category())));
        link.addClassName("ledger-link");
        marks(receipt, counts).forEach(mark -> link.add(new Text(" "), caption(mark)));
        FigureData amount = new FigureData(receipt.amountOn(file.asOf().knownBy()), signedWan(receipt.amountOn(file.asOf().knownBy())));
        amount.addClassName(receipt.amount().signum() < 0 ? "ledger-less" : counts ? "ledger-counts" : "ledger-waits");
        Div row = new Div(cell("date", new Span(Formats.day(receipt.receivedOn(), file.year()))), cell("what", link), cell("amount", amount),
                cell("status", status(status)), cell("evidence", new Span(evidence(receipt))), cell("handlers", new Span(handlers(receipt, status))));
        row.addClassName("ledger-row");
        row.getElement().setAttribute("role", "row").setAttribute("data-receipt", String.valueOf(receipt.id()));
        row.getChildren().forEach(child -> child.getElement().setAttribute("role", "cell"));
        return row;
    }

    /** Money of a settled year (补报), and what was submitted where less counts (核减), with the reason. */
    static List<String> marks(Receipt receipt, boolean counts) {
        List<String> marks = new ArrayList<>();
        if (receipt.handling().late()) {
            marks.add(Texts.text("ledger.mark.late"));
        }
        if (counts && receipt.isReduced()) {
            marks.add(Texts.text("ledger.mark.reduced", Formats.wan(receipt.claimed()), receipt.reason() == null ? Formats.NONE : receipt.reason()));
        }
        return marks;
    }

    /** The month it is booked to, or what it takes back and of which month. */
    static String what(Receipt receipt) {
        java.time.Month month = java.time.Month.of(receipt.month().monthOfYear());
        if (receipt.kind() == Receipt.Kind.RECEIPT) {
            return Texts.text("dashboard-project.ledger.month", month);
        }
        java.time.Month of = receipt.correctsMonth() == null ? month : java.time.Month.of(receipt.correctsMonth().monthOfYear());
        return Texts.text("dashboard-project.ledger.takes-back", Texts.text(receipt.kind().messageKey()), of);
    }

    /** The same; a line that moves money between units says of which unit it is. */
    static String what(ProjectFile file, Receipt receipt) {
        return receipt.kind() == Receipt.Kind.MOVE ? Texts.text("dashboard-project.ledger.move", what(receipt), file.unitNames().apply(receipt.unit())) : what(receipt);
    }

    static String signedWan(BigDecimal yuan) {
        return (yuan.signum() > 0 ? "+" : "") + Formats.wan(yuan);
    }

    static Component status(Receipt.Status status) {
        Span mark;
        if (status == Receipt.Status.RECOGNISED) {
            mark = new Glyph(Glyph.Form.LOCK);
        } else {
            mark = new Span();
            mark.addClassName(status == Receipt.Status.SUBMITTED || status == Receipt.Status.CHECKED ? "hatch-swatch" : "returned-swatch");
            mark.getElement().setAttribute("aria-hidden", "true");
        }
        Span said = new Span(mark, new Span(Texts.text(status.messageKey())));
        said.addClassNames("ledger-status", "ledger-status--" + status.name().toLowerCase(java.util.Locale.ROOT));
        return said;
    }

    /** «回单 2 · 发票 1». */
    static String evidence(Receipt receipt) {
        Map<Evidence.Kind, Integer> counts = new EnumMap<>(Evidence.Kind.class);
        receipt.evidence().forEach(piece -> counts.merge(piece.kind(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return Texts.text("dashboard-project.ledger.no-evidence");
        }
        return String.join(Texts.text("dashboard-project.separator"),
                counts.entrySet().stream().map(entry -> Texts.text(entry.getKey().messageKey()) + " " + entry.getValue()).toList());
    }

    private String handlers(Receipt receipt, Receipt.Status status) {
        List<String> who = new ArrayList<>(List.of(receipt.submittedBy()));
        if (status.isDecided()) {
            if (receipt.decidedBy() != null && !receipt.decidedBy().equals(receipt.submittedBy())) {
                who.add(receipt.decidedBy());
            }
        } else if (receipt.checkedOn() != null && !receipt.checkedOn().isAfter(file.asOf().knownBy())) {
            who.add(Texts.text("dashboard-project.ledger.checked"));
        }
        return String.join(Texts.text("dashboard-project.separator"), who);
    }

    /** Whether somebody had decided by the day. */
    private boolean isDecided(Receipt receipt) {
        return receipt.decidedOn() != null && !receipt.decidedOn().isAfter(file.asOf().knownBy());
    }

    private static Span caption(String words) {
        Span caption = new Span(words);
        caption.addClassName("ledger-category");
        return caption;
    }

    private static Span cell(String column, Component content) {
        Span cell = new Span(content);
        cell.addClassNames("ledger-cell", "ledger-" + column);
        return cell;
    }

    private DataTable table() {
        List<String> header = List.of("date", "booked", "kind", "category", "amount", "claimed", "marks", "status", "evidence", "submitted", "decided").stream()
                .map(column -> Texts.text("dashboard-project.ledger.column." + column)).toList();
        return new DataTable(header, file.receipts().stream().map(receipt -> List.of(Cell.words(Formats.date(receipt.receivedOn())),
                Cell.words(receipt.month().toString()), Cell.words(receipt.kind() == Receipt.Kind.MOVE ? what(file, receipt) : Texts.text(receipt.kind().messageKey())), Cell.words(file.categories().name(receipt.category())),
                Cell.number(receipt.amountOn(file.asOf().knownBy()).movePointLeft(WAN), Formats.wan(receipt.amountOn(file.asOf().knownBy()))),
                Cell.number(receipt.claimed().movePointLeft(WAN), Formats.wan(receipt.claimed())),
                Cell.words(String.join(Texts.text("dashboard-project.separator"), marks(receipt, receipt.statusOn(file.asOf().knownBy()) == Receipt.Status.RECOGNISED))),
                Cell.words(Texts.text(receipt.statusOn(file.asOf().knownBy()).messageKey())), Cell.words(evidence(receipt)),
                Cell.words(receipt.submittedBy()), Cell.words(isDecided(receipt) ? receipt.decidedBy() : null))).toList());
    }
}
