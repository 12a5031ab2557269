package org.guatu.review;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.guatu.refusal.Refusal;

/** The agenda as the walls walk along it. Pure: what a move makes of what is shown. */
record Script(List<AgendaItem> items) {

    Script {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a script has a page");
        }
    }

    /** What the walls show after a move, one version on; the very same when the move changes nothing. Nothing but pages and rows change. */
    Drive after(Drive now, Move move, LocalDateTime at) {
        return switch (move) {
            case Move.Next next -> page(now, now.pageNo() + 1, at);
            case Move.Previous back -> page(now, isCast(now) ? now.pageNo() : now.pageNo() - 1, at);
            case Move.Jump jump -> {
                if (jump.pageNo() < 1 || jump.pageNo() > items.size()) {
                    throw new Refusal("meeting.refusal.no-page", Integer.toString(jump.pageNo()), Integer.toString(items.size()));
                }
                yield page(now, jump.pageNo(), at);
            }
            case Move.Show show -> show(now, show.page(), placeOf(show.page()).orElse(now.pageNo()), at);
            case Move.Point point -> changed(now, now.page(), now.pageNo(), point.row(), now.blank(), now.since());
            case Move.Blank blank -> changed(now, now.page(), now.pageNo(), now.highlight(), blank.dark(), now.since());
        };
    }

    /** Where a page stands, 1 upward; a part of a list where the list does. */
    Optional<Integer> placeOf(PageRef page) {
        return items.stream().filter(item -> item.page().equals(page.whole())).map(AgendaItem::no).findFirst();
    }

    /** Whether the page was cast by hand instead of the one of the agenda. */
    private boolean isCast(Drive now) {
        return now.pageNo() > items.size() || !items.get(now.pageNo() - 1).page().equals(now.page().whole());
    }

    private Drive page(Drive now, int wanted, LocalDateTime at) {
        int no = Math.clamp(wanted, 1, items.size());
        return show(now, items.get(no - 1).page(), no, at);
    }

    private static Drive show(Drive now, PageRef page, int no, LocalDateTime at) {
        return page.equals(now.page()) && no == now.pageNo() ? changed(now, page, no, now.highlight(), false, now.since())
                : changed(now, page, no, null, false, at);
    }

    private static Drive changed(Drive now, PageRef page, int no, String row, boolean blank, LocalDateTime since) {
        boolean same = page.equals(now.page()) && no == now.pageNo() && java.util.Objects.equals(row, now.highlight()) && blank == now.blank();
        return same ? now : new Drive(now.meetingId(), now.version() + 1, page, no, row, blank, since, now.driverLabel(), now.driverTablet());
    }
}
