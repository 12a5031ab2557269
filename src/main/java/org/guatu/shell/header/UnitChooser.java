package org.guatu.shell.header;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.access.AccessGuard;
import org.guatu.shell.Addresses;
import org.guatu.shell.Glyph;
import org.guatu.shell.HeaderState;
import org.guatu.shell.HeaderState.Place;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/** The units one can go to from here: those beside and below, or any that a search finds by name or code. */
final class UnitChooser extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FOUND = 30;

    private final transient Units units;
    private final transient AccessGuard guard;
    private final UnitCode home;
    private final HeaderState state;
    private final Div list = new Div();

    UnitChooser(Units units, AccessGuard guard, UnitCode home, HeaderState state) {
        this.units = units;
        this.guard = guard;
        this.home = home;
        this.state = state;
        addClassName("chooser");
        list.addClassName("chooser-list");
        TextField search = new TextField();
        search.setPlaceholder(Texts.text("shell.search-unit"));
        search.setAriaLabel(Texts.text("shell.search-unit"));
        search.setPrefixComponent(new Glyph(Glyph.Form.SEARCH));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> fill(change.getValue()));
        add(search, list);
        fill("");
    }

    private void fill(String sought) {
        list.removeAll();
        if (!sought.isBlank()) {
            String lower = sought.strip().toLowerCase(Locale.ROOT);
            List<Unit> found = units.all().stream().filter(exists()).filter(unit -> matches(unit, lower))
                    .filter(unit -> guard.maySeeTotalsOf(unit.code())).limit(MOST_FOUND).toList();
            if (found.isEmpty()) {
                list.add(new Paragraph(Texts.text("shell.no-unit-found", sought.strip())));
            }
            found.forEach(unit -> list.add(entry(unit)));
            return;
        }
        Unit here = units.byCode(state.unit());
        section("shell.units-below", units.children(here.code(), state.asOf()));
        section("shell.units-beside", Crumbs.siblings(units, here, state.asOf()));
    }

    private void section(String key, List<Unit> all) {
        List<Unit> open = all.stream().filter(unit -> guard.maySeeTotalsOf(unit.code())).toList();
        if (!open.isEmpty()) {
            H2 title = new H2(Texts.text(key));
            title.addClassName("chooser-title");
            list.add(title);
            open.forEach(unit -> list.add(entry(unit)));
        }
    }

    private Anchor entry(Unit unit) {
        boolean below = !units.children(unit.code(), state.asOf()).isEmpty();
        String href = below && state.place() == Place.OVERVIEW
                ? Addresses.overview(unit.code(), home, state.address()) : Addresses.unit(unit.code(), state.address());
        Anchor entry = new Anchor(href);
        entry.addClassName("chooser-entry");
        entry.add(new Span(unit.name(Texts.locale())));
        unit.parent().map(units::byCode).ifPresent(parent -> {
            Span of = new Span(Crumbs.name(parent));
            of.addClassName("chooser-of");
            entry.add(of);
        });
        if (unit.code().equals(state.unit())) {
            entry.getElement().setAttribute("aria-current", "true");
        }
        return entry;
    }

    private Predicate<Unit> exists() {
        return unit -> unit.existsOn(state.asOf());
    }

    /** By its names, its code, or what else it is called, which its note tells (西海岸新区 for 黄岛区). */
    private static boolean matches(Unit unit, String lower) {
        return unit.note() != null && unit.note().toLowerCase(Locale.ROOT).contains(lower) || unit.nameZh().contains(lower) || unit.shortZh().contains(lower) || unit.code().value().startsWith(lower)
                || unit.nameEn().toLowerCase(Locale.ROOT).contains(lower);
    }
}
