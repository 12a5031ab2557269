package org.guatu.ledger.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.Account;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.RuledOut;
import org.guatu.live.PressButton;
import org.guatu.live.Redraw;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.WaitingStage;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptForm;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/**
 * What was sent back and waits for its clerk, receipts and stages alike: reason, who, and a clock; what is late stands first and says so. Each
 * can be put right and sent again from here. Below, what a ruling ended lately, for which nothing is to be done.
 */
class ReturnedList extends Div {

    private static final long serialVersionUID = 1L;
    /** For so long what a ruling ended is told. */
    private static final int ENDED_DAYS = 30;

    private final transient EntryServices services;
    private final transient Unit unit;
    private final LocalDate today;
    /** Why a line could not go again, by its number. */
    private final Map<Long, String> refused = new HashMap<>();

    /** Something sent back, and by when it is to be answered. */
    private record Back(LocalDate by, Supplier<Component> line) {
    }

    ReturnedList(EntryServices services, Unit unit) {
        this.services = services;
        this.unit = unit;
        this.today = services.clock().today();
        addClassNames("entry-card", "returned");
        add(parts());
    }

    /** Shows what there is now, each where it stands. */
    final void follow() {
        Redraw.into(this, parts());
    }

    private Component[] parts() {
        List<Receipt> lines = services.entries().returned(unit.code());
        Map<Long, String> names = lines.stream().map(Receipt::month).distinct()
                .flatMap(of -> services.entries().of(unit.code(), of).stream())
                .collect(Collectors.toMap(row -> row.projectId(), row -> row.name(), (one, other) -> one));
        List<Back> all = new ArrayList<>();
        lines.forEach(line -> all.add(new Back(answerBy(line), () -> receipt(line, names.getOrDefault(line.projectId(), Formats.NONE)))));
        services.stages().returned(unit.code()).forEach(stage -> all.add(new Back(stage.answerBy(), () -> stage(stage))));
        List<Component> parts = new ArrayList<>();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("entry.returned.none"));
            none.addClassName("entry-none");
            parts.add(none);
        }
        all.stream().sorted(Comparator.comparing(Back::by, Comparator.nullsFirst(Comparator.naturalOrder()))).forEach(back -> parts.add(back.line.get()));
        List<RuledOut> ended = services.entries().ruledOut(unit.code(), today.minusDays(ENDED_DAYS));
        if (!ended.isEmpty()) {
            H2 title = new H2(Texts.text("whereabouts.ended.title", String.valueOf(ENDED_DAYS)));
            title.addClassName("returned-ended-title");
            parts.add(title);
            ended.forEach(ruled -> parts.add(ended(ruled)));
        }
        return parts.toArray(Component[]::new);
    }

    /** What a ruling ended is told here for a while and asks for nothing. */
    private Component ended(RuledOut ruled) {
        Receipt line = ruled.line();
        Paragraph how = new Paragraph(new Whereabouts(services).ended(ruled));
        how.addClassName("returned-ended");
        return box("ended-" + line.id(), ruled.project(), facts(line), how, said(null));
    }

    private Component[] facts(Receipt line) {
        return new Component[] {new Span(Words.month(line.month())), new Span(new FigureData(line.amount(), Texts.text("entry.returned.amount", Words.wan(line.amount()))))};
    }

    private Component receipt(Receipt line, String name) {
        NativeButton again = again(() -> sendAgain(line));
        Anchor open = new Anchor(EntryAddress.row(unit.code(), line.month(), line.projectId()), Texts.text("entry.returned.open"));
        open.addClassName("button");
        return box("line-" + line.id(), name, Stream.concat(Stream.of(facts(line)), Stream.of(clock(answerBy(line)))).toArray(Component[]::new),
                reason(line.reason() == null ? null : ReturnedFields.said(line.handling().returnField(), line.reason()), line.decidedBy(), line.decidedOn()), said(refused.get(line.id())), withdraw(line), open, again);
    }

    /** Takes a line back for good, with a reason: the third way that what was sent back ends. */
    private NativeButton withdraw(Receipt line) {
        PressButton withdraw = new PressButton(press -> new ReasonBox(new KeptForm(services.keeper(), "withdraw/" + line.id(), line.version()),
                Texts.text("entry.lines.withdraw-title", Words.wan(line.amount())), Texts.text("entry.lines.withdraw"), reason -> {
            services.submissions().withdraw(line.id(), line.version(), reason);
            anew();
        }).open());
        withdraw.setText(Texts.text("entry.lines.withdraw"));
        withdraw.addClassName("button");
        return withdraw;
    }

    private Component stage(WaitingStage stage) {
        NativeButton again = again(() -> services.dialogs().open(ProjectDialogs.Change.STAGE, stage.projectId(), ReturnedList::anew));
        return box("stage-" + stage.projectId() + "-" + stage.stage(), stage.projectName(), new Component[] {new Span(Texts.text("clerk.returned.stage", Texts.text(stage.stage().messageKey()),
                Formats.date(stage.on()))), clock(stage.answerBy())},
                reason(stage.returned(), stage.decidedBy() == null ? null : services.accounts().find(stage.decidedBy()).map(Account::displayName).orElse(stage.decidedBy()), stage.decidedAt() == null ? null : stage.decidedAt().toLocalDate()), said(null), again);
    }

    /** By when a line is to be answered; one that came back without a day has as long as any. */
    private static LocalDate answerBy(Receipt line) {
        LocalDate by = line.handling().answerBy();
        return by != null || line.decidedOn() == null ? by : line.decidedOn().plusDays(WaitingStage.ANSWER_DAYS);
    }

    /** A line goes as it is now, through the same questions as in its month; what is still open is asked there. */
    private void sendAgain(Receipt line) {
        EntryDesk desk = new EntryDesk(services, unit.code(), line.month());
        if (!desk.sending().resubmit(line.projectId()).isEmpty()) {
            anew();
        } else {
            String refusal = desk.notes().refusal(line.projectId());
            refused.put(line.id(), refusal != null ? refusal : Texts.text("clerk.returned.asked"));
            follow();
        }
    }

    private static void anew() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static NativeButton again(Runnable deed) {
        PressButton again = new PressButton(press -> deed.run());
        again.setText(Texts.text("entry.grid.resubmit"));
        again.addClassNames("button", "button--primary");
        return again;
    }

    private static Paragraph said(String sentence) {
        Paragraph said = new Paragraph(sentence == null ? "" : sentence);
        said.addClassName("refusal");
        said.getElement().setAttribute("role", "alert");
        said.setVisible(sentence != null);
        return said;
    }

    private static Component box(String key, String name, Component[] facts, Component reason, Component said, Component... ways) {
        Span project = new Span(name);
        project.addClassName("returned-project");
        Div what = new Div(project);
        what.add(facts);
        what.addClassName("returned-what");
        Div acts = new Div(ways);
        acts.addClassName("returned-acts");
        Div box = new Div(new Div(what, reason, said), acts);
        box.addClassName("returned-line");
        box.getElement().setAttribute("data-key", key);
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
