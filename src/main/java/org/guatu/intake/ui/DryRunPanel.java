package org.guatu.intake.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;

import org.guatu.indicator.Light;
import org.guatu.intake.DryRun;
import org.guatu.intake.Fault;
import org.guatu.intake.ImportKind;
import org.guatu.intake.Judged;
import org.guatu.intake.Sentences;
import org.guatu.intake.handout.FaultFile;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** What a file would do (导入预检): how many rows, what is wrong where, and the sum. It decides nothing; the buttons tell its owner. */
public class DryRunPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int FAULTS_SHOWN = 60;
    private static final int QUESTIONS_SHOWN = 20;

    private final transient DryRun run;

    /** What its buttons ask for. */
    public interface Asked extends java.io.Serializable {

        /** To write the rows. */
        void apply();

        /** To take another file. */
        void again();

        /** To put the panel away. */
        void close();
    }

    public DryRunPanel(DryRun run, Asked asked) {
        this.run = run;
        addClassNames("card", "dry-run");
        H2 title = new H2(Texts.text("intake.check.title"));
        title.addClassName("card-title");
        NativeButton close = new NativeButton("", press -> asked.close());
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("intake.check.close"));
        Div head = new Div(title, close);
        head.addClassName("dry-run-head");
        add(head, file(), counts());
        said(asked).forEach(this::add);
        add(sum());
        if (!run.faults().isEmpty()) {
            add(faults());
        }
        if (!run.questions().isEmpty()) {
            add(questions());
        }
        add(readings(), buttons(asked));
    }

    private Component file() {
        Paragraph file = new Paragraph();
        file.addClassNames("note", "dry-run-file");
        file.add(new Glyph(Glyph.Form.FILE), new Span(Texts.text("intake.check.file", run.upload().fileName(), Formats.count(run.rows()))));
        return file;
    }

    private Component counts() {
        Div counts = new Div(new LightBadge(Light.OK, Texts.text("intake.check.ready", Formats.count(run.added() + run.changed()))));
        if (run.faulty() > 0) {
            counts.add(new LightBadge(Light.BAD, Texts.text("intake.check.faulty", Formats.count(run.faulty()))));
        }
        if (run.skipped() > 0) {
            counts.add(new LightBadge(Light.NONE, Texts.text("intake.check.skipped", Formats.count(run.skipped()))));
        }
        counts.addClassName("dry-run-counts");
        counts.getElement().setAttribute("role", "status");
        return counts;
    }

    private List<Component> said(Asked asked) {
        List<Component> said = new java.util.ArrayList<>();
        if (run.faulty() > 0) {
            said.add(new Paragraph(Texts.text("intake.check.all-or-nothing", Formats.count(run.faulty()), Formats.count(run.rows()))));
        } else if (run.added() + run.changed() == 0) {
            said.add(new Paragraph(Texts.text("intake.check.nothing-new")));
        }
        if (run.changed() > 0) {
            said.add(new Paragraph(Texts.text("intake.check.changed", Formats.count(run.changed()))));
        }
        if (run.examples() + run.sums() > 0) {
            said.add(new Paragraph(Texts.text("intake.check.left-out", Formats.count(run.examples()), Formats.count(run.sums()))));
        }
        run.before().ifPresent(before -> {
            Div twice = new Div(new Span(Texts.text("intake.check.twice", Formats.monthDayTime(before.at()), before.byName(),
                    Formats.count(before.added() + before.changed()))));
            if (run.isReady()) {
                twice.add(new Span(Texts.text("intake.check.twice-ask")), answers(asked));
            }
            twice.addClassNames("state-bar", "state-bar--stale", "dry-run-twice");
            said.add(twice);
        });
        said.forEach(sentence -> sentence.getElement().getClassList().add("dry-run-said"));
        return said;
    }

    /** The same file again is a question: going on is its answer, and there is no other way to go on. */
    private Component answers(Asked asked) {
        NativeButton go = new NativeButton(Texts.text("intake.check.twice-go", Formats.count(run.added() + run.changed())), press -> asked.apply());
        NativeButton stop = new NativeButton(Texts.text("intake.check.twice-stop"), press -> asked.close());
        go.addClassName("button");
        stop.addClassName("button");
        Div answers = new Div(stop, go);
        answers.addClassName("dry-run-answers");
        return answers;
    }

    /** Money is told in 亿元 to the last digit, and in yuan, so that a slip of the unit is seen before it is written. */
    private Component sum() {
        Div sum = new Div();
        sum.addClassName("dry-run-sum");
        if (run.kind() == ImportKind.RECEIPTS || run.amount().signum() != 0) {
            sum.add(new FigureData(run.amount(), Texts.text(run.kind() != ImportKind.TARGETS || run.changed() == 0 ? "intake.check.sum"
                            : run.added() == 0 ? "intake.check.sum-changed" : "intake.check.sum-both", exactYi(run))),
                    new Span(Texts.text("intake.check.sum-exact", Formats.yuan(run.amount()))));
        }
        return sum;
    }

    private static String exactYi(DryRun run) {
        java.math.BigDecimal yi = run.amount().movePointLeft(8).stripTrailingZeros();
        return Formats.decimal(yi, Math.max(2, yi.scale()));
    }

    private Component faults() {
        Locale locale = Texts.locale();
        UnorderedList list = new UnorderedList();
        list.addClassName("dry-run-faults");
        run.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> list.add(line(fault.row(), fault.address(), Sentences.fault(fault, locale),
                about(fault))));
        if (run.faults().size() > FAULTS_SHOWN) {
            list.add(new ListItem(Texts.text("intake.check.more", Formats.count(run.faults().size() - FAULTS_SHOWN))));
        }
        return list;
    }

    private static String about(Fault fault) {
        return fault.title().isEmpty() ? fault.label() : fault.label().isEmpty() ? fault.title() : fault.label() + " · " + fault.title();
    }

    private Component questions() {
        Locale locale = Texts.locale();
        UnorderedList list = new UnorderedList();
        list.addClassNames("dry-run-faults", "dry-run-questions");
        run.questions().stream().limit(QUESTIONS_SHOWN).forEach(question -> list.add(line(question.row(), question.address(),
                Sentences.question(question, locale), question.label())));
        Paragraph head = new Paragraph(Texts.text("intake.check.questions", Formats.count(run.asked())));
        head.addClassName("dry-run-said");
        Div questions = new Div(head, list);
        questions.addClassName("light--warn");
        return questions;
    }

    private static ListItem line(int row, String address, String sentence, String about) {
        Span where = new Span(Texts.text("intake.check.row", Formats.count(row)));
        where.addClassName("dry-run-row");
        Span what = new Span(sentence);
        what.addClassName("dry-run-what");
        Span whose = new Span(about);
        whose.addClassName("caption");
        Div words = new Div(what, whose);
        Span cell = new Span(address);
        cell.addClassName("dry-run-cell");
        cell.getElement().setAttribute("title", Texts.text("intake.check.cell", address));
        return new ListItem(where, words, cell);
    }

    /** How each column was understood; above all the unit of each figure, and the cell that names it. */
    private Component readings() {
        UnorderedList list = new UnorderedList();
        run.readings().forEach(reading -> list.add(new ListItem(reading.unit().isEmpty()
                ? Texts.text("intake.check.reading", reading.at(), reading.title())
                : Texts.text("intake.check.reading-unit", reading.at(), reading.title(), reading.unit(), reading.said()))));
        if (!run.unread().isEmpty()) {
            list.add(new ListItem(Texts.text("intake.check.unread", String.join(Texts.text("shell.list-separator"), run.unread()))));
        }
        NativeDetails details = new NativeDetails(Texts.text("intake.check.readings"), list);
        details.addClassName("dry-run-readings");
        details.setOpen(!run.unread().isEmpty());
        return details;
    }

    private Component buttons(Asked asked) {
        Div buttons = new Div();
        buttons.addClassName("dry-run-buttons");
        if (run.faulty() > 0) {
            buttons.add(faultFile());
        }
        NativeButton again = new NativeButton(Texts.text("intake.action.choose-again"), press -> asked.again());
        again.addClassName("button");
        buttons.add(again);
        if (run.isReady() && run.before().isEmpty()) {
            String rows = Formats.count(run.added() + run.changed());
            NativeButton apply = new NativeButton(run.amount().signum() == 0 ? Texts.text("intake.action.import-rows", rows)
                    : Texts.text("intake.action.import", rows, exactYi(run)), press -> asked.apply());
            apply.addClassNames("button", "button--primary");
            buttons.add(apply);
        }
        return buttons;
    }

    private Component faultFile() {
        Locale locale = Texts.locale();
        Anchor link = new Anchor((DownloadHandler) event -> {
            event.setFileName(FaultFile.name(run, locale));
            event.setContentType("application/octet-stream");
            FaultFile.write(run, locale, event.getOutputStream());
        }, Texts.text("intake.action.download-faults"));
        link.addClassName("button");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
