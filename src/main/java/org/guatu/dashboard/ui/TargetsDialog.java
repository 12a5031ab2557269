package org.guatu.dashboard.ui;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

import org.guatu.dashboard.Screen;
import org.guatu.indicator.PublishedFigure;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** Targets in the words of their documents and the figures of other years, over the screen. */
@Tag("vaadin-dialog")
class TargetsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    TargetsDialog(Screen screen, List<PublishedFigure> published) {
        setHeaderTitle(Texts.text("dashboard-unit.targets.dialog", screen.unit().shortName(Texts.locale())));
        addClassName("targets-dialog");
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("dashboard.panel.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        Div scroller = new Div(new TargetList(screen, TargetList.of(screen), published));
        scroller.addClassName("targets-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        add(scroller);
    }
}
