package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.Subject;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.shell.Addresses;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.KeptSentence;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** One line of the ledger in words: amount, what it is for, who did what when, what it corrects, and its evidence to look at. */
class ReceiptPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int HASH_SHOWN = 12;
    private static final int KIB = 1024;

    private final transient ProjectFile file;
    private final transient Receipt receipt;
    private final transient ViewState address;
    private final transient Receipt.Status status;
    private final transient BigDecimal amount;

    ReceiptPanel(ProjectFile file, Receipt receipt, ViewState address, HistoryLinks histories) {
        this.file = file;
        this.receipt = receipt;
        this.address = address;
        this.status = receipt.statusOn(file.asOf().knownBy());
        this.amount = receipt.amountOn(file.asOf().knownBy());
        addClassName("receipt");
        getElement().setAttribute("data-receipt-open", String.valueOf(receipt.id()));
        add(head(histories), amount(), facts(), links(), evidence());
    }

    String title() {
        return Texts.text("dashboard-project.receipt.title", LedgerPanel.what(file, receipt), file.categories().name(receipt.category()));
    }

    private Component head(HistoryLinks histories) {
        H2 title = new H2(title());
        Span project = new Span(file.project().name(Texts.locale()));
        project.addClassName("receipt-project");
        Div head = new Div(title, project);
        if (file.project().demo()) {
            head.add(ExplanationContent.demoMark());
        }
        head.add(histories.link(Subject.RECEIPT, String.valueOf(receipt.id()), title()));
        head.addClassName("receipt-head");
        return head;
    }

    private Component amount() {
        Span number = new Span(new FigureData(amount, LedgerPanel.signedWan(amount)));
        number.addClassNames("receipt-value", receipt.amount().signum() < 0 ? "ledger-less" : status == Receipt.Status.RECOGNISED ? "ledger-counts" : "ledger-waits");
        Div row = new Div(number, new Span(Texts.text("dashboard-project.receipt.wan")), LedgerPanel.status(status));
        row.addClassName("receipt-amount");
        Paragraph echo = new Paragraph(Texts.text("dashboard-project.receipt.echo", Formats.yiExact(amount), Formats.yuan(amount)));
        echo.addClassName("ex-caption");
        Div box = new Div(row, echo);
        if (receipt.amountForeign() != null) {
            box.add(new Paragraph(Texts.text("dashboard-project.receipt.foreign", receipt.currency(), Formats.decimal(receipt.amountForeign(), 2),
                    receipt.rate() == null ? Formats.NONE : receipt.rate().stripTrailingZeros().toPlainString(),
                    receipt.rateOn() == null ? Formats.NONE : Formats.date(receipt.rateOn()))));
        }
        Paragraph counts = new Paragraph(Texts.text("dashboard-project.receipt." + (status == Receipt.Status.RECOGNISED ? "counts" : "does-not-count")));
        counts.addClassName("receipt-counts");
        box.add(counts);
        if (status == Receipt.Status.RECOGNISED && receipt.isReduced()) {
            Paragraph reduced = new Paragraph(Texts.text("dashboard-project.receipt.reduced", Formats.wan(receipt.claimed()),
                    Formats.wan(receipt.claimed().subtract(receipt.amount())), Formats.wan(receipt.amount())));
            reduced.addClassName("receipt-counts");
            box.add(reduced);
        }
        if (receipt.handling().late()) {
            Paragraph late = new Paragraph(Texts.text("dashboard-project.receipt.late", String.valueOf(receipt.receivedOn().getYear())));
            late.addClassName("receipt-counts");
            box.add(late);
        }
        return box;
    }

    private Component facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("receipt-facts");
        fact(facts, "kind", Texts.text(receipt.kind().messageKey()));
        fact(facts, "category", file.categories().name(receipt.category()));
        fact(facts, "received", Formats.date(receipt.receivedOn()));
        fact(facts, "booked", Texts.text("dashboard-project.receipt.month", String.valueOf(receipt.month().year()), java.time.Month.of(receipt.month().monthOfYear())));
        fact(facts, "origin", Texts.text("ledger.origin." + receipt.origin().toLowerCase(java.util.Locale.ROOT)));
        fact(facts, "submitted", done(receipt.submittedBy(), Formats.date(receipt.submittedOn())));
        if (receipt.checkedOn() != null && !receipt.checkedOn().isAfter(file.asOf().knownBy())) {
            fact(facts, "checked", done(receipt.checkedBy(), Formats.date(receipt.checkedOn())));
        }
        if (status.isDecided()) {
            fact(facts, status.name().toLowerCase(java.util.Locale.ROOT), done(receipt.decidedBy(), Formats.date(receipt.decidedOn())));
        } else {
            fact(facts, "recognised", Texts.text("dashboard-project.receipt.undecided"));
        }
        // The reason of a return is the decision's; of what takes money back it is the line's own.
        if (receipt.reason() != null && (receipt.status() == status || receipt.kind() != Receipt.Kind.RECEIPT)) {
            fact(facts, "reason", KeptSentence.said(receipt.reason()));
        }
        fact(facts, "number", String.valueOf(receipt.id()));
        return facts;
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Texts.text("dashboard-project.receipt.fact." + key)), new DescriptionList.Description(value == null ? Formats.NONE : value));
    }

    private static String done(String who, String when) {
        return Texts.text("dashboard-project.receipt.done", who == null ? Formats.NONE : who, when);
    }

    /** What it takes back, and what takes it back. */
    private Component links() {
        List<Component> links = new ArrayList<>();
        Optional.ofNullable(receipt.correctsId()).flatMap(this::line).ifPresent(of -> links.add(link("corrects", of)));
        file.receipts().stream().filter(other -> Long.valueOf(receipt.id()).equals(other.correctsId())).forEach(by -> links.add(link("corrected-by", by)));
        Div box = new Div(links.toArray(Component[]::new));
        box.addClassName("receipt-links");
        return box;
    }

    private Optional<Receipt> line(long id) {
        return file.receipts().stream().filter(other -> other.id() == id).findFirst();
    }

    private Component link(String key, Receipt other) {
        Anchor link = new Anchor(Addresses.receipt(file.project().id(), other.id(), address),
                new Span(Texts.text("dashboard-project.receipt." + key, Formats.date(other.receivedOn()), LedgerPanel.what(file, other),
                        file.categories().name(other.category()),
                        LedgerPanel.signedWan(other.amount()))), new Glyph(Glyph.Form.RIGHT));
        link.addClassName("text-link");
        return link;
    }

    private Component evidence() {
        H3 head = new H3(Texts.text("dashboard-project.receipt.evidence", String.valueOf(receipt.evidence().size())));
        Div box = new Div(head);
        box.addClassName("receipt-evidence");
        if (receipt.evidence().isEmpty()) {
            box.add(new Paragraph(Texts.text("dashboard-project.receipt.no-evidence")));
        }
        receipt.evidence().forEach(piece -> box.add(piece(piece)));
        return box;
    }

    private static Component piece(Evidence piece) {
        String address = "evidence/" + piece.sha256();
        Div box = new Div();
        box.addClassName("evidence-piece");
        if (piece.mediaType().startsWith("image/")) {
            Image image = new Image(address, Texts.text("dashboard-project.receipt.picture", Texts.text(piece.kind().messageKey()), piece.fileName()));
            image.getElement().setAttribute("loading", "lazy");
            Anchor open = new Anchor(address, image);
            open.setTarget(AnchorTarget.BLANK);
            open.setRouterIgnore(true);
            box.add(open);
        }
        Anchor name = new Anchor(address, new Glyph(Glyph.Form.FILE), new Span(piece.fileName()));
        name.setTarget(AnchorTarget.BLANK);
        name.setRouterIgnore(true);
        name.addClassName("evidence-name");
        Span kind = new Span(Texts.text(piece.kind().messageKey()));
        kind.addClassName("tag");
        Span size = new Span(new Text(Texts.text("dashboard-project.receipt.size", Formats.count((piece.byteSize() + KIB - 1) / KIB))));
        Span hash = new Span(Texts.text("dashboard-project.receipt.hash", piece.sha256().substring(0, HASH_SHOWN)));
        hash.addClassName("evidence-hash");
        hash.getElement().setAttribute("title", piece.sha256());
        Div line = new Div(kind, name, size, hash);
        if (piece.demo()) {
            line.add(ExplanationContent.demoMark());
        }
        line.addClassName("evidence-line");
        box.add(line);
        return box;
    }
}
