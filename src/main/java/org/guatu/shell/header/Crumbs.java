package org.guatu.shell.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

import org.guatu.access.AccessGuard;
import org.guatu.shell.Addresses;
import org.guatu.shell.Glyph;
import org.guatu.shell.HeaderState;
import org.guatu.shell.HeaderState.Place;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/** Where one is: the unit above, this one with its switcher, and on a unit's screen the arrows to its neighbours. */
public final class Crumbs extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient Units units;
    private final transient AccessGuard guard;
    private final UnitCode home;

    public Crumbs(Units units, AccessGuard guard, UnitCode home) {
        this.units = units;
        this.guard = guard;
        this.home = home;
        addClassName("crumbs");
        setAriaLabel(Texts.text("shell.crumbs"));
    }

    /** Shows the way to a unit, or to a project of it. */
    public void show(HeaderState state) {
        removeAll();
        List<Unit> path = units.path(state.unit());
        Unit unit = path.getLast();
        if (path.size() > 1) {
            add(above(path.get(path.size() - 2), state), separator());
        }
        if (state.place() == Place.PROJECT) {
            Anchor back = new Anchor(Addresses.unit(unit.code(), state.address()), name(unit));
            back.addClassName("crumb");
            Span leaf = new Span(state.leaf());
            leaf.addClassNames("crumb", "crumb--here");
            leaf.getElement().setAttribute("aria-current", "page");
            leaf.getElement().setAttribute("title", state.leaf());
            add(back, separator(), leaf);
            return;
        }
        NativeButton here = new NativeButton();
        here.addClassNames("crumb", "crumb--here");
        here.add(new Span(name(unit)), new Glyph(Glyph.Form.DOWN));
        here.getElement().setAttribute("aria-label", Texts.text("shell.switch-unit", name(unit)));
        add(here, new MenuPopover(here, Texts.text("shell.switch-unit", name(unit)),
                () -> new UnitChooser(units, guard, home, state)));
        if (state.place() == Place.UNIT) {
            addArrows(unit, state);
        }
    }

    private com.vaadin.flow.component.Component above(Unit parent, HeaderState state) {
        if (!guard.maySeeTotalsOf(parent.code())) {
            Span closed = new Span(name(parent));
            closed.addClassNames("crumb", "crumb--above");
            return closed;
        }
        Anchor open = new Anchor(Addresses.overview(parent.code(), home, state.address()), name(parent));
        open.addClassNames("crumb", "crumb--above");
        return open;
    }

    private void addArrows(Unit unit, HeaderState state) {
        List<Unit> siblings = siblings(units, unit, state.asOf()).stream()
                .filter(sibling -> guard.maySeeTotalsOf(sibling.code())).toList();
        int here = siblings.stream().map(Unit::code).toList().indexOf(unit.code());
        Div arrows = new Div();
        arrows.addClassName("arrows");
        arrow(siblings, here - 1, Glyph.Form.LEFT, "shell.previous-unit", state).ifPresent(arrows::add);
        arrow(siblings, here + 1, Glyph.Form.RIGHT, "shell.next-unit", state).ifPresent(arrows::add);
        add(arrows);
    }

    private static Optional<Anchor> arrow(List<Unit> siblings, int to, Glyph.Form form, String key, HeaderState state) {
        if (to < 0 || to >= siblings.size()) {
            return Optional.empty();
        }
        Unit unit = siblings.get(to);
        Anchor arrow = new Anchor(Addresses.unit(unit.code(), state.address()), new Glyph(form));
        arrow.addClassName("arrow");
        arrow.getElement().setAttribute("aria-label", Texts.text(key, name(unit)));
        arrow.getElement().setAttribute("title", name(unit));
        return Optional.of(arrow);
    }

    /** The units under the same parent on the day, this one among them; of a province, all provinces. */
    static List<Unit> siblings(Units units, Unit unit, LocalDate day) {
        return unit.parent().map(parent -> units.children(parent, day))
                .orElseGet(() -> units.all().stream().filter(other -> other.parent().isEmpty()).toList());
    }

    static String name(Unit unit) {
        Locale locale = Texts.locale();
        return unit.shortName(locale);
    }

    private static Span separator() {
        Span slash = new Span("/");
        slash.addClassName("crumb-slash");
        slash.getElement().setAttribute("aria-hidden", "true");
        return slash;
    }
}
