package org.guatu.live;

import com.vaadin.flow.component.Component;

/**
 * A component that keeps more than its element shows: what a press of it opens, the numbers behind a chart. When {@link Redraw} keeps it in place
 * of one that was drawn anew, it takes that one's state over.
 */
public interface TakesOver {

    /**
     * Takes the state of a component that was drawn anew and will not be shown.
     *
     * @param fresh of the same class
     * @return whether its properties are its own business and must be left alone; the children of a component of the library always are
     */
    boolean takeOver(Component fresh);
}
