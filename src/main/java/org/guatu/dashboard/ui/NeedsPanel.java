package org.guatu.dashboard.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.guatu.indicator.Light;
import org.guatu.project.Factor;
import org.guatu.project.FactorNeed;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** What the project needs to go on (要素保障) and how far each need is met. */
class NeedsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    NeedsPanel(ProjectFile file, ProjectNumbers numbers) {
        super("project-needs");
        List<FactorNeed> needs = file.dossier().needs();
        ProjectCounts counts = new ProjectCounts(file);
        int met = counts.needsIn(FactorNeed.State.SECURED);
        int all = Factor.values().length;
        finding(Finding.of("dashboard-project.needs.title", Finding.Number.of(met, String.valueOf(met)), String.valueOf(all)), numbers.opens(ProjectCounts.NEEDS));
        Span aside = new Span();
        for (FactorNeed.State state : List.of(FactorNeed.State.BLOCKED, FactorNeed.State.IN_PROGRESS)) {
            count(aside, Texts.text(state.messageKey()), counts.needsIn(state), numbers.opens(ProjectCounts.needs(state)));
        }
        count(aside, Texts.text("dashboard-project.needs.unknown"), counts.needsUnknown(), numbers.opens(ProjectCounts.NEEDS_UNKNOWN));
        if (file.past()) {
            aside.add(new Span((aside.getChildren().findAny().isPresent() ? Texts.text("dashboard-project.separator") : "") + Texts.text("dashboard-project.needs.of-today")));
        }
        aside.addClassName("panel-aside");
        action(aside);
        UnorderedList list = new UnorderedList();
        list.addClassName("needs");
        for (Factor factor : Factor.values()) {
            list.add(item(file, factor, needs.stream().filter(need -> need.factor() == factor).findFirst()));
        }
        body(list);
    }

    /** Nothing is said of a state that no need is in. */
    private static void count(Span aside, String words, int count, Finding.Press press) {
        if (count == 0) {
            return;
        }
        Span part = new Span(Finding.of("dashboard-project.needs.count", words, Finding.Number.of(count, String.valueOf(count))).components(press));
        if (aside.getChildren().findAny().isPresent()) {
            aside.add(new Span(Texts.text("dashboard-project.separator")));
        }
        aside.add(part);
    }

    private static ListItem item(ProjectFile file, Factor factor, Optional<FactorNeed> need) {
        Span name = new Span(Texts.text(factor.messageKey()));
        name.addClassName("need-name");
        Div first = new Div(name, badge(factor, need));
        first.addClassName("need-first");
        Div detail = new Div(need.map(FactorNeed::detail).filter(words -> !file.namesLater(words)).orElse(""));
        detail.addClassName("need-detail");
        need.map(FactorNeed::department).ifPresent(department -> detail.getElement().setAttribute("title", department));
        ListItem item = new ListItem(first, detail);
        item.addClassName("need");
        return item;
    }

    private static Component badge(Factor factor, Optional<FactorNeed> need) {
        if (need.isEmpty()) {
            return new LightBadge(Light.NONE, Texts.text("dashboard-project.needs.unknown"));
        }
        FactorNeed.State state = need.get().state();
        Light light = switch (state) {
            case SECURED -> Light.OK;
            case IN_PROGRESS -> Light.WARN;
            case BLOCKED -> Light.BAD;
        };
        // What is secured has its own word for approvals: 已办结, 已批复.
        String own = state.messageKey() + "-" + factor.name().toLowerCase(Locale.ROOT);
        return new LightBadge(light, Texts.text(Texts.has(own) ? own : state.messageKey()));
    }
}
