package org.guatu.dashboard.ui;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;

import org.guatu.dashboard.Screen;
import org.guatu.indicator.PublishedFigure;
import org.guatu.shell.Texts;

/** Targets in the words of their documents and the figures of other years, over the screen. */
@Tag("vaadin-dialog")
class TargetsDialog extends PanelDialog {

    private static final long serialVersionUID = 1L;

    TargetsDialog(Screen screen, List<PublishedFigure> published) {
        super("targets-dialog", Texts.text("dashboard-unit.targets.dialog", screen.unit().shortName(Texts.locale())));
        Div scroller = new Div(new TargetList(screen, TargetList.of(screen), published));
        scroller.addClassName("targets-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        add(scroller);
    }
}
