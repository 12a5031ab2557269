package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.List;

import com.vaadin.flow.component.Component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

import org.guatu.calendar.Month;
import org.guatu.progress.Explanation.Footnote;
import org.guatu.shell.Texts;

/** What was put right after its month was told: one line in all, and each by its months under it. They write themselves. */
class Footnotes extends NativeDetails {

    private static final long serialVersionUID = 1L;

    Footnotes(List<Footnote> notes, Amounts amounts) {
        BigDecimal all = notes.stream().map(Footnote::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        int entries = notes.stream().mapToInt(Footnote::entries).sum();
        setSummary(words("dashboard-explain.footnotes", Finding.Number.of(entries, String.valueOf(entries)),
                Finding.Number.of(all, amounts.signed(all)), amounts.unit(amounts.signed(all))));
        addClassName("ex-published");
        Div list = new Div();
        notes.forEach(note -> {
            Div line = new Div(words("dashboard-explain.footnote", month(note.booked()), month(note.corrected()), Texts.text(note.kind().messageKey()),
                    Finding.Number.of(note.quantity(), amounts.signed(note.quantity())), amounts.unit(amounts.signed(note.quantity())),
                    Finding.Number.of(note.entries(), String.valueOf(note.entries()))));
            line.addClassName("ex-row");
            list.add(line);
        });
        setContent(list);
    }

    private static Component words(String key, Object... parts) {
        return new Span(Finding.of(key, parts).components());
    }

    private static String month(Month month) {
        return Texts.text("dashboard-explain.span.month", String.valueOf(month.year()), month.firstDay().getMonth());
    }
}
