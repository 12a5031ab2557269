package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.indicator.Light;
import org.guatu.progress.ProjectFilter;
import org.guatu.project.Projects.Chain;
import org.guatu.project.Stage;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** What a list of projects is ordered by and narrowed to, as links: each choice is an address. */
final class ListMenus {

    private static final List<Light> LIGHTS = List.of(Light.BAD, Light.WARN, Light.OK, Light.DONE, Light.NONE);

    private ListMenus() {
    }

    static Component sort(ListState list) {
        String now = Texts.text(key(list.filter().order()));
        return new PanelMenu(Glyph.Form.SORT, now, Texts.text("dashboard-unit.list.sort", now), () -> {
            Div choices = new Div();
            choices.addClassName("chooser-list");
            ListState.ORDERS.forEach(order ->
                    choices.add(PanelMenu.choice(list.sortedBy(order), Texts.text(key(order)), order == list.filter().order())));
            return choices;
        });
    }

    static Component filter(ListState list, List<Chain> chains) {
        return new PanelMenu(Glyph.Form.SEARCH, Texts.text("dashboard-unit.list.filter"), Texts.text("dashboard-unit.list.filter"), () -> {
            Div choices = new Div();
            choices.addClassNames("chooser", "list-filters");
            choices.add(search(list));
            choices.add(group("dashboard-unit.list.light", LIGHTS.stream().map(light -> chip(
                    list.with("light", isOn(list, light) ? null : ListState.word(light)), Texts.text(light.messageKey()), isOn(list, light))).toList()));
            choices.add(group("dashboard-unit.list.reached", Stage.FUNNEL.stream().map(stage -> chip(
                    isOn(list, stage) ? list.with("stage", null) : list.reached(ListState.word(stage)), Texts.text(stage.messageKey()),
                    isOn(list, stage))).toList()));
            if (!chains.isEmpty()) {
                choices.add(group("dashboard-unit.list.chain", chains.stream().map(chain -> chip(
                        list.with("chain", isOn(list, chain) ? null : chain.code()), chain.name(Texts.locale()), isOn(list, chain))).toList()));
            }
            return choices;
        });
    }

    /** What the list is narrowed to, each to be taken away. */
    static List<Component> active(ListState list, List<Chain> chains) {
        ProjectFilter filter = list.filter();
        List<Component> chips = new ArrayList<>();
        filter.stage().ifPresent(stage -> chips.add(off(list.with("stage", null),
                Texts.text("dashboard-unit.list.reached-stage", Texts.text(stage.messageKey())))));
        if (filter.stuck()) {
            chips.add(off(list.with("stage", null), Texts.text("dashboard-unit.list.stuck")));
        }
        filter.light().ifPresent(light -> chips.add(off(list.with("light", null), Texts.text(light.messageKey()))));
        filter.chain().ifPresent(code -> chips.add(off(list.with("chain", null), chains.stream().filter(chain -> chain.code().equals(code))
                .map(chain -> chain.name(Texts.locale())).findFirst().orElse(code))));
        filter.text().ifPresent(text -> chips.add(off(list.with("q", null), Texts.text("dashboard-unit.list.like", text))));
        return chips;
    }

    private static TextField search(ListState list) {
        TextField search = new TextField();
        search.setPlaceholder(Texts.text("dashboard-unit.list.search"));
        search.setAriaLabel(Texts.text("dashboard-unit.list.search"));
        search.setValue(list.filter().text().orElse(""));
        search.setMaxLength(40);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(new Glyph(Glyph.Form.SEARCH));
        search.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        search.addValueChangeListener(change -> {
            // The address takes letters, digits and a few marks; whatever else was typed cannot stand in a name.
            String typed = change.getValue().replaceAll("[^\\p{L}\\p{N}_., -]", "").strip();
            UI.getCurrent().navigate("unit/" + list.unit(), list.address().withFilter("q", typed.isEmpty() ? null : typed).toQuery());
        });
        return search;
    }

    private static Component group(String key, List<Anchor> chips) {
        H3 title = new H3(Texts.text(key));
        title.addClassName("chooser-title");
        Div all = new Div();
        all.addClassName("chips");
        chips.forEach(all::add);
        return new Div(title, all);
    }

    private static Anchor chip(String href, String words, boolean chosen) {
        Anchor chip = new Anchor(href, words);
        chip.addClassName("filter-chip");
        if (chosen) {
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }

    private static Anchor off(String href, String words) {
        Anchor off = new Anchor(href, new Span(words), new Glyph(Glyph.Form.CLOSE));
        off.addClassName("filter-off");
        off.getElement().setAttribute("aria-label", Texts.text("dashboard-unit.list.take-away", words));
        return off;
    }

    private static boolean isOn(ListState list, Light light) {
        return list.filter().light().filter(light::equals).isPresent();
    }

    private static boolean isOn(ListState list, Stage stage) {
        return list.filter().stage().filter(stage::equals).isPresent();
    }

    private static boolean isOn(ListState list, Chain chain) {
        return list.filter().chain().filter(chain.code()::equals).isPresent();
    }

    private static String key(ProjectFilter.Order order) {
        return "dashboard-unit.sort." + ListState.word(order);
    }
}
