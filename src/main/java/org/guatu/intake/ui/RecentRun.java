package org.guatu.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.Light;
import org.guatu.intake.ImportRun;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;

/** A line of the imports that were begun. */
final class RecentRun {

    private RecentRun() {
    }

    static Component line(ImportRun run) {
        Span at = new Span(Formats.monthDayTime(run.at()));
        at.addClassName("caption");
        Span file = new Span(run.fileName());
        file.addClassName("import-file");
        Span kind = new Span(Texts.text(run.kind().messageKey()));
        kind.addClassName("tag");
        Span rows = new Span(new FigureData(run.added() + run.changed(), Formats.count(run.added() + run.changed())),
                new Span(" " + Texts.text("intake.recent.rows")));
        Span sum = new Span(new FigureData(run.amount(), Formats.yiExact(run.amount())), new Span(" " + Texts.text("intake.recent.sum")));
        sum.setVisible(run.amount().signum() != 0);
        Light light = run.state() == ImportRun.State.DONE ? Light.OK : Light.NONE;
        Div line = new Div(at, file, kind, rows, sum, new LightBadge(light, Texts.text(run.state().messageKey())));
        line.addClassName("import-line");
        return line;
    }
}
