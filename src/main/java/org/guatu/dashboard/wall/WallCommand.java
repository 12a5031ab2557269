package org.guatu.dashboard.wall;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A key, a remote, a finger or the time asks a wall for a page. */
@DomEvent("wall-command")
public class WallCommand extends ComponentEvent<WallView> {

    private static final long serialVersionUID = 1L;

    private final String command;
    private final int at;

    public WallCommand(WallView source, boolean fromClient, @EventData("event.detail.command") String command, @EventData("event.detail.at") int at) {
        super(source, fromClient);
        this.command = command;
        this.at = at;
    }

    /** The word of the command; a browser may send any. */
    String command() {
        return command;
    }

    /** Which unit by rank, where the command is about one. */
    int at() {
        return at;
    }
}
