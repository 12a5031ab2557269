package org.guatu.dashboard.wall;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A wall was measured: one page fits, or two side by side. */
@DomEvent("wall-panes")
public class WallPanes extends ComponentEvent<WallView> {

    private static final long serialVersionUID = 1L;

    private final int panes;

    public WallPanes(WallView source, boolean fromClient, @EventData("event.detail.panes") int panes) {
        super(source, fromClient);
        this.panes = panes == 2 ? 2 : 1;
    }

    int panes() {
        return panes;
    }
}
