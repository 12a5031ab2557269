package org.guatu.ledger.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.indicator.Light;
import org.guatu.ledger.ReviewQueue.Opened;
import org.guatu.ledger.RiskRules.Level;
import org.guatu.ledger.RiskRules.Rule;
import org.guatu.ledger.Ruling.Answer;
import org.guatu.ledger.risk.Hint;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** Every rule that looked at the line: its questions first, then what was found to be in order. */
class CheckList extends Section {

    private static final long serialVersionUID = 1L;
    /** Rules in order that stand there at once; the others open below them. */
    private static final int FINE_SHOWN = 3;

    CheckList(Opened opened, HintWords words) {
        addClassNames("card", "review-checks");
        List<Hint> hints = opened.waiting().hints();
        List<Rule> fine = new ArrayList<>(opened.rules().stream().filter(rule -> hints.stream().noneMatch(hint -> hint.rule() == rule.name())).toList());
        long asking = opened.rules().size() - fine.size();
        H3 title = new H3(asking == 0 ? Texts.text("recognition.checks.all-fine", Formats.count(opened.rules().size()))
                : Texts.text("recognition.checks.title", Formats.count(opened.rules().size()), Formats.count(asking)));
        Div head = new Div(title);
        head.addClassName("review-card-head");
        List<ListItem> rows = new ArrayList<>();
        for (Level level : new Level[] {Level.STOP, Level.WARN}) {
            opened.rules().stream().filter(rule -> rule.level() == level).forEach(rule -> hints.stream().filter(hint -> hint.rule() == rule.name())
                    .forEach(hint -> rows.add(row(rule, level == Level.STOP ? Light.BAD : Light.WARN, level == Level.STOP ? "stop" : "warn",
                            words.question(hint)))));
        }
        // what a ruling answered is told with its answer, and not said to be nowhere
        List<Answer> answers = opened.waiting().rulings().answers();
        opened.rules().forEach(rule -> answers.stream().filter(answer -> answer.hint().rule() == rule.name())
                .forEach(answer -> rows.add(row(rule, Light.OK, "answered", words.answered(answer)))));
        fine.removeIf(rule -> answers.stream().anyMatch(answer -> answer.hint().rule() == rule.name()));
        fine.stream().limit(FINE_SHOWN).forEach(rule -> rows.add(fine(rule)));
        add(head, list(rows));
        if (fine.size() > FINE_SHOWN) {
            NativeDetails more = new NativeDetails(Texts.text("recognition.checks.more", Formats.count(fine.size() - FINE_SHOWN)),
                    list(fine.stream().skip(FINE_SHOWN).map(CheckList::fine).toList()));
            more.addClassName("review-checks-more");
            add(more);
        }
    }

    private static Component list(List<ListItem> rows) {
        UnorderedList list = new UnorderedList(rows.toArray(ListItem[]::new));
        list.addClassName("review-check-rows");
        return list;
    }

    private static ListItem fine(Rule rule) {
        return row(rule, Light.OK, "fine", HintWords.fine(rule.name()));
    }

    private static ListItem row(Rule rule, Light light, String word, String sentence) {
        LightBadge badge = new LightBadge(light, Texts.text("answered".equals(word) ? "ruling.checks.answered" : "recognition.checks." + word));
        Span said = new Span(sentence);
        said.addClassName("review-check-said");
        Span number = new Span(Texts.text("recognition.checks.number", String.valueOf(rule.number())));
        number.addClassName("review-check-number");
        ListItem row = new ListItem(badge, said, number);
        row.addClassNames("review-check", "review-check--" + word);
        row.getElement().setAttribute("data-rule", rule.name().name());
        return row;
    }
}
