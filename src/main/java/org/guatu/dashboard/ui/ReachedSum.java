package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.List;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.progress.ProjectBoard.FunnelStep;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.progress.ProjectFilter;
import org.guatu.shell.Formats;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/**
 * Below a list of who has reached a stage: how much is to be invested in them in all, that it is the funnel's step, and which part of those of the
 * step before they are.
 */
class ReachedSum extends Paragraph {

    private static final long serialVersionUID = 1L;

    ReachedSum(Totals totals, ProjectFilter filter, List<FunnelStep> funnel) {
        addClassNames("list-difference", "list-reached");
        add(new Span(Finding.of("dashboard-unit.list.investment", new Finding.Number(Exact.of(totals.investment()), Formats.yi(totals.investment()))).components()));
        int at = funnel.stream().map(FunnelStep::stage).toList().indexOf(filter.stage().orElse(null));
        if (at < 0 || !filter.withStage(null).equals(ProjectFilter.DEFAULT.ofAll().withOrder(filter.order()))) {
            return;
        }
        FunnelStep step = funnel.get(at);
        if (step.projects() == totals.projects() && step.investment().compareTo(totals.investment()) == 0) {
            add(new Span(new Glyph(Glyph.Form.CHECK), new Span(Texts.text("dashboard-unit.list.as-funnel", Texts.text(step.stage().messageKey())))));
        }
        if (at > 0 && funnel.get(at - 1).projects() > 0) {
            FunnelStep before = funnel.get(at - 1);
            Ratio rate = Ratio.of(BigDecimal.valueOf(step.projects()), BigDecimal.valueOf(before.projects()));
            add(new Span(Finding.of("dashboard-unit.list.conversion", new Finding.Number(new Exact(rate.value()), Formats.percent(rate, 0)),
                    Finding.Number.of(step.projects(), Formats.count(step.projects())), Finding.Number.of(before.projects(), Formats.count(before.projects())),
                    Texts.text(before.stage().messageKey())).components()));
        }
    }

    /** Whether a list is of who has reached a stage. */
    static boolean isOf(ProjectFilter filter) {
        return filter.stage().isPresent() || filter.stuck();
    }
}
