package org.guatu.review;

import java.util.Objects;

/** What a tablet does to the walls. */
public sealed interface Move {

    /** The page after the present one; at the last it stays. */
    record Next() implements Move {
    }

    /** The page before; at the first it stays. A page cast by hand gives way to the page of the agenda it was cast from. */
    record Previous() implements Move {
    }

    /** A page of the agenda by its number, 1 upward. */
    record Jump(int pageNo) implements Move {
    }

    /** Any page; one that is not on the agenda is cast by hand and the place on the agenda stays. */
    record Show(PageRef page) implements Move {

        public Show {
            Objects.requireNonNull(page, "page");
        }
    }

    /** Points at a row of the page by its key; null points at nothing. */
    record Point(String row) implements Move {
    }

    /** Makes the walls dark or shows the page again. */
    record Blank(boolean dark) implements Move {
    }
}
