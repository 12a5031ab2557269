package org.guatu.dashboard.wall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.guatu.review.PageRef;

/**
 * The pages of a wall in their order, in groups as its words named them.
 *
 * @param groups each not empty
 */
public record WallScript(List<List<PageRef>> groups) {

    /** Finds what a word stands for that is no page itself. */
    public interface Words {
        List<PageRef> of(String word);
    }

    public WallScript {
        groups = groups.stream().filter(group -> !group.isEmpty()).map(List::copyOf).toList();
        if (groups.isEmpty()) {
            groups = List.of(List.of(PageRef.OVERVIEW));
        }
    }

    /** A script out of its words; no page stands in it twice, and single pages that follow one another make one group. */
    public static WallScript of(List<String> words, Words known) {
        Set<PageRef> seen = new LinkedHashSet<>();
        List<List<PageRef>> groups = new ArrayList<>();
        boolean single = false;
        for (String word : words) {
            boolean many = !PageRef.isPage(word);
            List<PageRef> pages = (many ? known.of(word) : List.of(PageRef.parse(word))).stream().filter(seen::add).toList();
            if (!many && single && groups.size() > 1) {
                groups.getLast().addAll(pages);
            } else {
                groups.add(new ArrayList<>(pages));
            }
            single = !many;
        }
        return new WallScript(groups);
    }

    /** A script out of single pages: neighbours of a sort make a group, the first two stand by themselves. */
    public static WallScript ofPages(List<PageRef> pages) {
        List<List<PageRef>> groups = new ArrayList<>();
        String before = "";
        for (PageRef page : pages) {
            String sort = switch (page.kind()) {
                case OVERVIEW, RANKING, INDICATOR, UNIT -> page.kind().name();
                default -> "";
            };
            if (groups.isEmpty() || !sort.equals(before)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(page);
            before = sort;
        }
        return new WallScript(groups);
    }

    /** The same with every part of its lists, in place of the list. */
    public WallScript parted(ToIntFunction<PageRef> parts) {
        return new WallScript(groups.stream().map(group -> group.stream()
                .flatMap(page -> IntStream.rangeClosed(1, page.isList() ? parts.applyAsInt(page) : 1).mapToObj(page::part)).toList()).toList());
    }

    /** The same where the overview and a target that tells the same figure are no neighbours: the later goes one on, or at the end the earlier one back. */
    public WallScript apart(PageRef target) {
        List<PageRef> order = new ArrayList<>(pages());
        int one = order.indexOf(PageRef.OVERVIEW);
        int other = order.indexOf(target);
        if (one < 0 || other < 0 || Math.abs(one - other) != 1 || order.size() < 3) {
            return this;
        }
        int later = Math.max(one, other);
        if (later + 1 < order.size()) {
            Collections.swap(order, later, later + 1);
        } else {
            Collections.swap(order, later - 1, later - 2);
        }
        Iterator<PageRef> next = order.iterator();
        return new WallScript(groups.stream().map(group -> group.stream().map(page -> next.next()).toList()).toList());
    }

    /** All pages. */
    public List<PageRef> pages() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** How many pages there are. */
    public int size() {
        return groups.stream().mapToInt(List::size).sum();
    }

    /** Where a page stands, 1 upward; 0 when it does not. */
    public int placeOf(PageRef page) {
        return pages().indexOf(page) + 1;
    }

    /**
     * The first page of the spread that shows a page: on a wall of two panes pages come in pairs, and the last pair is never half empty. The last
     * page but one of an odd number belongs to the last pair, so that the first page of a spread leads to that spread.
     *
     * @param panes 1 or 2
     */
    public int spread(int page, int panes) {
        int kept = Math.clamp(page, 1, size());
        if (panes < 2 || size() < 2) {
            return kept;
        }
        return kept >= size() - 1 ? size() - 1 : kept - (kept - 1) % 2;
    }

    /** The spread after one, the first after the last. */
    public int after(int first, int panes) {
        int next = first + panes;
        return next > size() ? 1 : spread(next, panes);
    }

    /** The spread before one, the last before the first. */
    public int before(int first, int panes) {
        return first <= 1 ? spread(size(), panes) : spread(first - 1, panes);
    }
}
