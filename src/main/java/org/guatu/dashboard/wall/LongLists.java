package org.guatu.dashboard.wall;

import java.util.ArrayList;
import java.util.List;

import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.Problem;
import org.guatu.review.PageRef;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * Lists that are longer than a wall, in parts that each go onto a wall whole. Pages are built and kept uncut; how they are cut depends on nothing but
 * what they say, so it is the same on every wall and tablet and in every replay.
 */
final class LongLists {

    /** Problems that a wall holds. */
    static final int PROBLEMS = 8;

    private LongLists() {
    }

    /** How many parts a page has, 1 upward. */
    static int parts(WallPage page) {
        return switch (page) {
            case WallPage.Problems problems -> Math.max(1, Math.ceilDiv(problems.problems().size(), PROBLEMS));
            case WallPage.Decided decided -> MatterBodies.parts(decided.matters()).size();
            default -> 1;
        };
    }

    /** A part of a page, or the last where it has fewer; a page that goes onto a wall as it is stays as it is. */
    static WallPage part(WallPage page, int wanted) {
        int all = parts(page);
        if (all == 1) {
            return page;
        }
        int part = Math.clamp(wanted, 1, all);
        Head head = new Head(PageRef.parse(page.head().page()).part(part).toString(), name(page.head().name(), part, all), page.head().unit(), page.head().asOf());
        return switch (page) {
            case WallPage.Problems problems -> {
                List<Problem> rows = problems.problems();
                int from = (part - 1) * PROBLEMS;
                yield new WallPage.Problems(head, problems.title(), problems.note(), rows.subList(from, Math.min(rows.size(), from + PROBLEMS)), problems.factors());
            }
            case WallPage.Decided decided -> new WallPage.Decided(head, decided.title(), decided.note(), decided.counts(),
                    MatterBodies.parts(decided.matters()).get(part - 1));
            default -> page;
        };
    }

    /** The name of a part: 难点堵点 2/5. */
    static String name(String list, int part, int all) {
        return all == 1 ? list : Texts.text("wall.page.part", list, Formats.count(part), Formats.count(all));
    }

    /** Rows in parts that are no higher than a room each; a row that is higher than all of it has a part of its own. */
    static List<List<Matter>> cut(List<Matter> rows, java.util.function.ToIntFunction<Matter> height, int room) {
        List<List<Matter>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int left = room;
        for (Matter row : rows) {
            left -= height.applyAsInt(row);
            if (left < 0 && !parts.getLast().isEmpty()) {
                parts.add(new ArrayList<>());
                left = room - height.applyAsInt(row);
            }
            parts.getLast().add(row);
        }
        return parts;
    }
}
