package org.guatu.shell.header;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.calendar.BusinessClock;
import org.guatu.live.Redraw;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.HeaderState;
import org.guatu.shell.Texts;

/** Up to which day the screen tells, that it tells recognised money, and how much is waiting; pressing it leads to any past day. */
public final class AsOfChip extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MONTH_ENDS = 6;

    private final transient BusinessClock clock;
    private transient HeaderState shown;
    private final Span pending = new Span();
    private FigureData waiting;

    public AsOfChip(BusinessClock clock) {
        this.clock = clock;
        addClassName("asof");
        pending.addClassName("asof-pending");
    }

    /** Shows what waits now; what is open stays open. */
    public void update(HeaderState state) {
        boolean likewise = shown != null && shown.asOf().equals(state.asOf()) && shown.address().equals(state.address())
                && (shown.pendingYuan() == null) == (state.pendingYuan() == null);
        if (!likewise) {
            show(state);
        } else if (!Objects.equals(shown.pendingYuan(), state.pendingYuan())) {
            shown = state;
            Redraw.figure(waiting, state.pendingYuan(), Formats.yi(state.pendingYuan()));
        }
    }

    /** Shows the screen's day. */
    public void show(HeaderState state) {
        shown = state;
        removeAll();
        // A day that the address names is shown as it stood at its end, the last one too; without one the last day is told as it is known now.
        boolean past = state.address().asOf() != null || !state.asOf().equals(clock.defaultAsOf());
        setClassName("asof--past", past);
        NativeButton chip = new NativeButton();
        chip.addClassName("asof-button");
        Span date = new Span(Texts.text(past ? "shell.asof.past" : "shell.asof.date", Formats.date(state.asOf())));
        date.addClassName("asof-date");
        Span recognised = new Span(dot(), word("shell.asof.recognised"));
        recognised.addClassName("asof-recognised");
        chip.add(new Glyph(Glyph.Form.CLOCK), date, recognised);
        if (state.pendingYuan() != null) {
            pending.removeAll();
            waiting = FigureData.yi(state.pendingYuan());
            pending.add(hatch(), word("shell.asof.pending"), new Span(waiting, word("shell.asof.pending-unit")));
            chip.add(dot(), pending);
        }
        add(chip);
        MenuPopover popover = new MenuPopover(chip, Texts.text("shell.asof.choose"), () -> chooser(state));
        popover.setPosition(com.vaadin.flow.component.popover.PopoverPosition.BOTTOM_END);
        add(popover);
    }

    private static Span hatch() {
        Span hatch = new Span();
        hatch.addClassName("hatch-swatch");
        hatch.getElement().setAttribute("aria-hidden", "true");
        return hatch;
    }

    private Component chooser(HeaderState state) {
        LocalDate latest = clock.defaultAsOf();
        DatePicker picker = ComponentTexts.speak(new DatePicker(Texts.text("shell.asof.choose"), state.asOf()));
        picker.setMax(latest);
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !change.getValue().isAfter(latest)) {
                open(change.getValue());
            }
        });
        Div ends = new Div();
        ends.addClassName("chips");
        Stream.iterate(YearMonth.from(latest), month -> month.minusMonths(1)).map(YearMonth::atEndOfMonth)
                .filter(day -> day.isBefore(latest)).limit(MONTH_ENDS)
                .forEach(day -> ends.add(chip(day, day.getYear() == latest.getYear() ? Formats.monthDay(day) : Formats.date(day))));
        Div chooser = new Div(picker, new Paragraph(Texts.text("shell.asof.month-ends")), ends);
        chooser.addClassNames("chooser", "asof-chooser");
        if (state.address().asOf() != null || !state.asOf().equals(latest)) {
            NativeButton today = chip(latest, Texts.text("shell.asof.newest", Formats.date(latest)));
            today.addClassName("button--primary");
            chooser.add(today);
        }
        return chooser;
    }

    private NativeButton chip(LocalDate day, String label) {
        NativeButton chip = new NativeButton(label, press -> open(day));
        chip.addClassName("chip-button");
        return chip;
    }

    /** Opens the same address with another day; whatever else it says stays. */
    private void open(LocalDate day) {
        UI ui = UI.getCurrent();
        var location = ui.getActiveViewLocation();
        var parameters = new HashMap<>(location.getQueryParameters().getParameters());
        if (day.equals(clock.defaultAsOf())) {
            parameters.remove("asOf");
        } else {
            parameters.put("asOf", java.util.List.of(day.toString()));
        }
        ui.navigate(location.getPath(), new QueryParameters(parameters));
    }

    private static Span word(String key) {
        return new Span(Texts.text(key));
    }

    private static Span dot() {
        Span dot = new Span("\u00b7");
        dot.addClassName("dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        return dot;
    }
}
