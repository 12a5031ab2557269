package org.guatu.ledger.ui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.Correcting;
import org.guatu.ledger.Money;
import org.guatu.ledger.MonthEntries.Row;
import org.guatu.ledger.Receipt;
import org.guatu.project.ProjectDialogs;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;

/** The lines of the row in focus, each with what it was for, where it came from, its evidence and what can be done with it. */
class LinesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EntryServices services;
    private final transient EntryDesk desk;
    private final transient Runnable changed;
    private final transient Consumer<String> said;
    private long project;

    /**
     * @param changed called when something was done to a line
     * @param said    told what became of it, where the row does not show it
     */
    LinesPanel(EntryServices services, EntryDesk desk, Runnable changed, Consumer<String> said) {
        this.services = services;
        this.desk = desk;
        this.changed = changed;
        this.said = said;
        addClassNames("entry-card", "entry-lines");
        getElement().setAttribute("data-waits", Texts.text("clerk.lines.wait"));
        desk.sheet().rows().stream().findFirst().ifPresent(row -> show(row.projectId()));
    }

    /** Shows the lines of a project. */
    void show(long shown) {
        project = shown;
        update();
    }

    /** Whose lines are shown. */
    long project() {
        return project;
    }

    /** Shows them as they are now. What the grid has taken another row for meanwhile stays closed to presses. */
    void update() {
        getElement().setAttribute("data-project", String.valueOf(project));
        getElement().executeJs("this.inert = ![0, $0].includes(document.querySelector('guatu-month-grid')?.focusedRow ?? 0)", project);
        removeAll();
        Optional<Row> row = desk.row(project);
        setVisible(row.isPresent());
        row.ifPresent(this::fill);
    }

    /** Opens what is most likely meant: the only line to change, a first one where there is none, else the list itself. */
    void open(long shown) {
        show(shown);
        desk.row(shown).filter(row -> row.lines().isEmpty() && desk.isTyped(row)).ifPresent(this::first);
        desk.row(shown).flatMap(EntryDesk::soleLine).ifPresent(line -> {
            if (isChangeable(line)) {
                change(line);
            } else if (line.status() == Receipt.Status.RECOGNISED && line.kind() == Receipt.Kind.RECEIPT && !desk.sheet().corrected().containsKey(line.id())) {
                correct(line);
            }
        });
    }

    /** Opens the evidence of a row: of its only line, or of the first that is the clerk's. */
    void evidence(long shown) {
        show(shown);
        desk.row(shown).flatMap(row -> row.lines().stream().filter(EntryDesk::isWithClerk).findFirst()).ifPresent(this::evidence);
    }

    private void fill(Row row) {
        NativeButton stage = act("entry.lines.stage", () -> services.dialogs().open(ProjectDialogs.Change.STAGE, row.projectId(), this::reload));
        stage.setVisible(row.own());
        Div head = new Div(new H2(Texts.text("entry.lines.title", String.valueOf(row.lines().size()))), stage);
        head.addClassName("line-first");
        add(head);
        if (row.lines().isEmpty()) {
            Paragraph none = new Paragraph(Texts.text(!row.own() ? "entry.lines.share" : row.noChange() ? "entry.lines.no-change" : "entry.lines.none"));
            none.addClassName("entry-none");
            add(none);
        }
        row.lines().forEach(line -> add(line(line)));
        if (row.own() && desk.sheet().isOpen() && !row.noChange()) {
            NativeButton more = new NativeButton(Texts.text("entry.lines.more"), press -> first(row));
            more.addClassNames("button", "line-more");
            add(more);
        }
    }

    private void first(Row row) {
        new ReceiptDialog(services, null, row.lines().isEmpty(), desk.fresh(row, Money.yuan(BigDecimal.ZERO)), row.name(), this::reload).open();
    }

    private void reload() {
        desk.reload();
        changed.run();
    }

    private Component line(Receipt line) {
        // an amount that is still to come is no zero
        Span amount = new Span(EntryDesk.isWithClerk(line) && line.amount().signum() == 0 ? new Span(Formats.NONE) : new FigureData(line.amount(), Words.wan(line.amount())));
        amount.addClassName("line-amount");
        Span state = new Span(Texts.text(line.status().messageKey()));
        state.addClassName("tag");
        state.setClassName("tag--bad", line.status() == Receipt.Status.RETURNED);
        String what = line.kind() == Receipt.Kind.RECEIPT ? desk.kinds().purpose(line.category()) : Texts.text(line.kind().messageKey());
        Div first = new Div(new Span(what), amount);
        first.addClassName("line-first");
        Div second = new Div(new Span(Texts.text("entry.lines.facts", Formats.day(line.receivedOn(), line.month().year()),
                Texts.text("ledger.origin." + line.origin().toLowerCase(Locale.ROOT)))), state);
        LineMarks.of(line).forEach(second::add);
        second.addClassName("line-second");
        Div box = new Div(first, second);
        if (line.amountForeign() != null) {
            Span foreign = new Span(Texts.text("entry.lines.foreign", Words.wan(line.amountForeign()), line.rate().stripTrailingZeros().toPlainString(),
                    Formats.date(line.rateOn())));
            foreign.addClassName("line-second");
            box.add(foreign);
        }
        if (line.handling().voucherNo() != null) {
            Span voucher = new Span(Texts.text("entry.lines.voucher", line.handling().voucherNo()));
            voucher.addClassNames("line-second", "line-note");
            box.add(voucher);
        }
        if (line.handling().note() != null) {
            Span note = new Span(line.handling().note());
            note.addClassNames("line-second", "line-note");
            box.add(note);
        }
        desk.sheet().ruledOut().stream().filter(ruled -> ruled.line().id() == line.id()).findFirst().ifPresent(ruled -> {
            Span ended = new Span(desk.whereabouts().ended(ruled));
            ended.addClassNames("line-second", "line-note");
            box.add(ended);
        });
        box.add(acts(line));
        box.addClassName("line");
        box.getElement().setAttribute("data-line", String.valueOf(line.id()));
        return box;
    }

    private Component acts(Receipt line) {
        Div acts = new Div();
        acts.addClassName("line-acts");
        if (isChangeable(line)) {
            acts.add(act("entry.lines.change", () -> change(line)));
        }
        boolean ended = line.status() == Receipt.Status.RECOGNISED || line.status() == Receipt.Status.RULED_OUT;
        if (!ended || !line.evidence().isEmpty()) {
            acts.add(act("entry.lines.evidence", () -> evidence(line)));
        }
        if (line.status() == Receipt.Status.RECOGNISED) {
            Correcting waits = desk.sheet().corrected().get(line.id());
            if (waits != null) {
                acts.add(new Anchor(Whereabouts.address(desk.sheet().unit(), waits), Whereabouts.waits(waits)));
            } else if (line.kind() == Receipt.Kind.RECEIPT) {
                acts.add(act("entry.lines.correct", () -> correct(line)));
            }
        } else if (!ended) {
            acts.add(act("entry.lines.withdraw", () -> withdraw(line)));
        }
        return acts;
    }

    private static boolean isChangeable(Receipt line) {
        return line.kind() == Receipt.Kind.RECEIPT && !line.handling().held() && (EntryDesk.isWithClerk(line) || line.status() == Receipt.Status.SUBMITTED);
    }

    private void change(Receipt line) {
        new ReceiptDialog(services, line, false, line.entered(), name(), this::reload).open();
    }

    private void evidence(Receipt line) {
        new EvidenceDialog(services, line, name(), desk.sheet().missing(line), this::reload).open();
    }

    private void correct(Receipt line) {
        new CorrectionDialog(services, line, sentence -> {
            reload();
            said.accept(sentence);
        }).open();
    }

    /** A draft goes without a word; what was sent in says why. */
    private void withdraw(Receipt line) {
        if (line.status() == Receipt.Status.DRAFT && line.evidence().isEmpty()) {
            services.submissions().withdraw(line.id(), line.version(), null);
            reload();
            return;
        }
        new ReasonBox(new KeptForm(services.keeper(), "withdraw/" + line.id(), line.version()),
                Texts.text("entry.lines.withdraw-title", Words.wan(line.amount())), Texts.text("entry.lines.withdraw"), reason -> {
            services.submissions().withdraw(line.id(), line.version(), reason);
            reload();
        }).open();
    }

    private String name() {
        return desk.row(project).map(Row::name).orElse("");
    }

    private static NativeButton act(String key, Runnable deed) {
        NativeButton button = new NativeButton(Texts.text(key), press -> deed.run());
        button.addClassName("entry-act");
        return button;
    }
}
