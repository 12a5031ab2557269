package org.guatu.shell.header;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

import org.guatu.live.Redraw;
import org.guatu.shell.Glyph;
import org.guatu.shell.HeaderState;
import org.guatu.shell.HeaderState.Place;
import org.guatu.shell.LightBadge;
import org.guatu.shell.PeriodTab;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** The choice of the year, and within it of year, quarter or campaign, each with the light the unit has there. */
public final class Periods extends Div {

    private static final long serialVersionUID = 1L;

    /** What it was last drawn from. */
    private transient List<Object> parts = List.of();

    public Periods() {
        addClassName("periods");
    }

    /** Shows the lights as they are now. */
    public void update(HeaderState state) {
        if (parts(state).equals(parts)) {
            return;
        }
        parts = parts(state);
        Periods drawn = new Periods();
        drawn.show(state);
        Redraw.into(this, drawn.getChildren().toArray(Component[]::new));
    }

    /** Shows the choices; none where the screen has none. */
    public void show(HeaderState state) {
        parts = parts(state);
        removeAll();
        if (state.years().size() > 1 || !state.more().isEmpty()) {
            NativeButton year = new NativeButton();
            year.addClassName("year-button");
            year.add(new Span(String.valueOf(state.year())), new Glyph(Glyph.Form.DOWN));
            year.getElement().setAttribute("aria-label", Texts.text("shell.choose-year", String.valueOf(state.year())));
            add(year, new MenuPopover(year, Texts.text("shell.choose-year", String.valueOf(state.year())), () -> years(state)));
        }
        if (!state.tabs().isEmpty()) {
            Nav segment = new Nav();
            segment.addClassName("segment");
            segment.setAriaLabel(Texts.text("shell.choose-period"));
            state.tabs().forEach(tab -> segment.add(segment(tab, state)));
            add(segment);
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private static List<Object> parts(HeaderState state) {
        return Arrays.asList(state.address(), state.years(), state.year(), state.tabs(), state.more(), state.period());
    }

    private static Component years(HeaderState state) {
        Div list = new Div();
        list.addClassName("chooser-list");
        for (int year : state.years()) {
            Anchor entry = new Anchor(href(state, String.valueOf(year)), String.valueOf(year));
            entry.addClassName("chooser-entry");
            if (year == state.year()) {
                entry.getElement().setAttribute("aria-current", "true");
            }
            list.add(entry);
        }
        if (!state.more().isEmpty()) {
            Span title = new Span(Texts.text("shell.more-periods"));
            title.addClassName("chooser-title");
            list.add(title);
            for (PeriodTab tab : state.more()) {
                Anchor entry = segment(tab, state);
                entry.setClassName("chooser-entry chooser-entry--light");
                list.add(entry);
            }
        }
        return list;
    }

    private static Anchor segment(PeriodTab tab, HeaderState state) {
        Anchor entry = new Anchor(href(state, tab.code()));
        entry.addClassName("segment-entry");
        entry.add(LightBadge.shapeOnly(tab.light()), new Span(tab.label()));
        if (tab.code().equals(state.period())) {
            entry.getElement().setAttribute("aria-current", "true");
        }
        return entry;
    }

    private static String href(HeaderState state, String period) {
        ViewState to = state.address().withPeriod(period.equals(defaultPeriod(state.asOf())) ? null : period);
        return state.place() == Place.UNIT ? to.withUnit(null).href("unit/" + state.unit()) : to.href("");
    }

    /** The period an address means that names none: the year of the as-of date. */
    private static String defaultPeriod(LocalDate asOf) {
        return String.valueOf(asOf.getYear());
    }
}
