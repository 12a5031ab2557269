package org.guatu.ledger.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.ledger.Receipt;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.WaitingStage;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/**
 * What was sent back and waits for its clerk, receipts and stages alike: reason, who, and a clock; what is late stands first and says so. Each
 * can be put right and sent again from here.
 */
class ReturnedList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EntryServices services;
    private final transient Unit unit;
    private final LocalDate today;

    /** Something sent back, and by when it is to be answered. */
    private record Back(LocalDate by, Supplier<Component> line) {
    }

    ReturnedList(EntryServices services, Unit unit) {
        this.services = services;
        this.unit = unit;
        this.today = services.clock().today();
        addClassNames("entry-card", "returned");
        List<Receipt> lines = services.entries().returned(unit.code());
        Map<Long, String> names = lines.stream().map(Receipt::month).distinct()
                .flatMap(of -> services.entries().of(unit.code(), of).stream())
                .collect(Collectors.toMap(row -> row.projectId(), row -> row.name(), (one, other) -> one));
        List<Back> all = new java.util.ArrayList<>();
        lines.forEach(line -> all.add(new Back(answerBy(line), () -> receipt(line, names.getOrDefault(line.projectId(), Formats.NONE)))));
        services.stages().returned(unit.code()).forEach(stage -> all.add(new Back(stage.answerBy(), () -> stage(stage))));
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("entry.returned.none"));
            none.addClassName("entry-none");
            add(none);
        }
        all.stream().sorted(Comparator.comparing(Back::by, Comparator.nullsFirst(Comparator.naturalOrder()))).forEach(back -> add(back.line.get()));
    }

    private Component receipt(Receipt line, String name) {
        Paragraph said = said();
        NativeButton again = again(() -> sendAgain(line, said));
        Anchor open = new Anchor(EntryAddress.of(unit.code(), line.month()), Texts.text("entry.returned.open"));
        open.addClassName("button");
        return box(name, new Component[] {new Span(Words.month(line.month())),
                new Span(new FigureData(line.amount(), Texts.text("entry.returned.amount", Words.wan(line.amount())))), clock(answerBy(line))},
                reason(line.reason(), line.decidedBy(), line.decidedOn()), said, open, again);
    }

    private Component stage(WaitingStage stage) {
        NativeButton again = again(() -> services.dialogs().open(ProjectDialogs.Change.STAGE, stage.projectId(), ReturnedList::anew));
        return box(stage.projectName(), new Component[] {new Span(Texts.text("clerk.returned.stage", Texts.text(stage.stage().messageKey()),
                Formats.date(stage.on()))), clock(stage.answerBy())},
                reason(stage.returned(), stage.decidedBy(), stage.decidedAt() == null ? null : stage.decidedAt().toLocalDate()), said(), again);
    }

    /** By when a line is to be answered; one that came back without a day has as long as any. */
    private static LocalDate answerBy(Receipt line) {
        LocalDate by = line.handling().answerBy();
        return by != null || line.decidedOn() == null ? by : line.decidedOn().plusDays(WaitingStage.ANSWER_DAYS);
    }

    /** A line goes as it is now, through the same questions as in its month; what is still open is asked there. */
    private void sendAgain(Receipt line, Paragraph said) {
        EntryDesk desk = new EntryDesk(services, unit.code(), line.month());
        if (desk.resubmit(line.projectId())) {
            anew();
        } else {
            String refusal = desk.notes().refusal(line.projectId());
            said.setText(refusal != null ? refusal : Texts.text("clerk.returned.asked"));
            said.setVisible(true);
        }
    }

    private static void anew() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static NativeButton again(Runnable deed) {
        NativeButton again = new NativeButton(Texts.text("entry.grid.resubmit"), press -> deed.run());
        again.addClassNames("button", "button--primary");
        return again;
    }

    private static Paragraph said() {
        Paragraph said = new Paragraph();
        said.addClassName("refusal");
        said.getElement().setAttribute("role", "alert");
        said.setVisible(false);
        return said;
    }

    private static Component box(String name, Component[] facts, Component reason, Component said, Component... ways) {
        Span project = new Span(name);
        project.addClassName("returned-project");
        Div what = new Div(project);
        what.add(facts);
        what.addClassName("returned-what");
        Div acts = new Div(ways);
        acts.addClassName("returned-acts");
        Div box = new Div(new Div(what, reason, said), acts);
        box.addClassName("returned-line");
        return box;
    }

    private static Paragraph reason(String words, String by, LocalDate on) {
        Paragraph reason = new Paragraph(Texts.text("entry.returned", words == null ? Formats.NONE : words, by == null ? Formats.NONE : by,
                on == null ? Formats.NONE : Formats.monthDay(on), ""));
        reason.addClassName("returned-reason");
        return reason;
    }

    private Component clock(LocalDate by) {
        if (by == null) {
            return new Span();
        }
        long days = ChronoUnit.DAYS.between(today, by);
        Span clock = new Span(days < 0 ? Texts.text("entry.returned.late", Formats.monthDay(by), Formats.count(-days))
                : Texts.text("entry.returned.due", Formats.monthDay(by), Formats.count(days)));
        clock.addClassNames("tag", days < 0 ? "tag--bad" : "tag--warn");
        return clock;
    }
}
