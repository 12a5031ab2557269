package org.guatu.dashboard.wall;

import java.util.ArrayList;
import java.util.List;

import org.guatu.review.PageRef;

/** Where a wall stands on its script, and where turning leads: through every part of a long list, and two by two where two pages stand side by side. */
final class WallWalk {

    private WallScript pages = new WallScript(List.of());
    private WallScript steps = pages;
    private int panes = 1;
    private PageRef here;
    /** The last step that stood: where turning goes on after a page that was put there by hand. */
    private int place = 1;

    /**
     * Another script; the page that stands stays where the script has it.
     *
     * @param steps the same with every part of its lists
     */
    void along(WallScript pages, WallScript steps) {
        this.pages = pages;
        this.steps = steps;
    }

    /** How many pages stand beside each other, 1 or 2. */
    void panes(int count) {
        panes = count;
    }

    int panes() {
        return panes;
    }

    /** Goes to a page, which need not be on the script. */
    void to(PageRef page) {
        here = page;
        int step = step();
        place = step > 0 ? step : place;
    }

    /** Goes to a step, 1 upward; beyond the last to the last. */
    void to(int step) {
        to(steps.pages().get(Math.clamp(step, 1, steps.size()) - 1));
    }

    /** Goes to what an address names. */
    void to(WallScript said, int page, int part) {
        PageRef wanted = said.pages().get(Math.clamp(page, 1, said.size()) - 1);
        to(wanted.isList() ? wanted.part(part) : wanted);
    }

    void next() {
        to(steps.after(place, panes));
    }

    void back() {
        to(steps.before(place, panes));
    }

    void end() {
        to(steps.size());
    }

    /** Stands on the script from now on: what was put there by hand gives way to the first page. */
    void settle() {
        if (isByHand()) {
            to(1);
        }
    }

    /** What is shown and not on the script. */
    boolean isByHand() {
        return here != null && pages.placeOf(here.whole()) == 0;
    }

    /** The page that stands, or the left one. */
    PageRef here() {
        return here;
    }

    /** All steps. */
    WallScript steps() {
        return steps;
    }

    /** The whole pages, in the order they are walked. */
    WallScript pages() {
        return pages;
    }

    /** Number of the step that stands, 1 upward; 0 for a page that was put there by hand. */
    int step() {
        if (here == null || isByHand()) {
            return 0;
        }
        int exact = steps.placeOf(here);
        return exact > 0 ? exact : (int) (steps.placeOf(here.whole()) + steps.pages().stream().filter(page -> page.whole().equals(here.whole())).count() - 1);
    }

    /**
     * What stands on the wall, one page or two.
     *
     * @param driven a tablet names the left page; else pages come in pairs
     */
    List<PageRef> shown(boolean driven) {
        if (here == null) {
            to(place);
        }
        if (isByHand()) {
            return List.of(here);
        }
        int first = driven ? step() : steps.spread(step(), panes);
        if (!driven) {
            to(first);
        }
        List<PageRef> shown = new ArrayList<>(steps.pages().subList(first - 1, Math.min(steps.size(), first - 1 + panes)));
        shown.set(0, here);
        return shown;
    }
}
