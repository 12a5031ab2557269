package org.guatu.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.dashboard.wall.WallPart.Problem;
import org.guatu.review.PageRef;
import org.junit.jupiter.api.Test;

/** A wall walks along its script through every part of its long lists, and no row is lost. */
class WallWalkTest {

    private static final PageRef FUNDS = PageRef.indicator("FUNDS");
    private static final WallScript SCRIPT = script("overview", "mega", "problems", "decisions");
    private static final Head HEAD = new Head("problems", "问题清单", "聊城市", java.time.LocalDate.of(2024, 6, 30));

    @Test
    void a_long_list_is_walked_through_part_by_part_both_ways_and_keeps_its_number() {
        WallWalk walk = walk(1);
        walk.to(SCRIPT, 3, 1);
        assertThat(walk.shown(false)).containsExactly(PageRef.PROBLEMS);
        for (int part = 2; part <= 5; part++) {
            walk.next();
            assertThat(walk.shown(false)).containsExactly(PageRef.PROBLEMS.part(part));
        }
        walk.next();
        assertThat(walk.here()).isEqualTo(PageRef.DECISIONS);
        walk.back();
        assertThat(walk.here()).isEqualTo(PageRef.PROBLEMS.part(5));
        walk.to(SCRIPT, 3, 9);
        assertThat(walk.shown(false)).as("there are five").containsExactly(PageRef.PROBLEMS.part(5));
        walk.to(SCRIPT, 4, 1);
        assertThat(walk.here()).as("a list before it moves no number").isEqualTo(PageRef.DECISIONS);
        walk.end();
        walk.next();
        assertThat(walk.here()).isEqualTo(PageRef.OVERVIEW);
    }

    @Test
    void a_list_that_grew_shorter_leaves_the_wall_at_its_last_part_and_a_page_by_hand_gives_way_to_where_it_was_cast() {
        WallWalk walk = walk(1);
        walk.to(PageRef.PROBLEMS.part(5));
        walk.along(SCRIPT, SCRIPT.parted(page -> 2));
        assertThat(walk.shown(false)).containsExactly(PageRef.PROBLEMS.part(2));
        walk.to(PageRef.project(118));
        assertThat(walk.shown(false)).containsExactly(PageRef.project(118));
        walk.next();
        assertThat(walk.here()).isEqualTo(PageRef.DECISIONS);
    }

    @Test
    void a_wide_wall_shows_two_parts_beside_each_other_and_a_driven_one_what_follows_on_the_right() {
        WallWalk walk = walk(2);
        walk.to(PageRef.PROBLEMS.part(2));
        assertThat(walk.shown(false)).containsExactly(PageRef.PROBLEMS, PageRef.PROBLEMS.part(2));
        walk.to(PageRef.PROBLEMS.part(2));
        assertThat(walk.shown(true)).containsExactly(PageRef.PROBLEMS.part(2), PageRef.PROBLEMS.part(3));
    }

    @Test
    void two_pages_that_tell_the_same_figure_are_no_neighbours_on_a_wide_wall() {
        assertThat(script("overview", "FUNDS", "ranking", "mega").apart(FUNDS).pages()).containsExactly(PageRef.OVERVIEW, PageRef.RANKING, FUNDS, PageRef.MEGA);
        assertThat(script("ranking", "overview", "FUNDS").apart(FUNDS).pages()).containsExactly(PageRef.OVERVIEW, PageRef.RANKING, FUNDS);
        WallScript fine = script("overview", "ranking", "FUNDS");
        assertThat(fine.apart(FUNDS)).isSameAs(fine);
    }

    @Test
    void every_problem_stands_on_one_part_and_the_part_says_which_it_is() {
        List<Problem> all = IntStream.range(0, 36).mapToObj(no -> new Problem("blocker:" + no, "用地", "缺指标", "冠县", null, "07-10 到期", false)).toList();
        WallPage page = new WallPage.Problems(HEAD, "36 个问题未解决", null, all, List.of());
        assertThat(page.parts()).isEqualTo(5);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(page::part).flatMap(part -> ((WallPage.Problems) part).problems().stream())).containsExactlyElementsOf(all);
        assertThat(page.part(1).head()).extracting(Head::page, Head::name).containsExactly("problems", "问题清单 1/5");
        assertThat(page.part(9).head()).extracting(Head::page, Head::name).containsExactly("problems:5", "问题清单 5/5");
        WallPage few = new WallPage.Problems(HEAD, "8 个问题未解决", null, all.subList(0, 8), List.of());
        assertThat(few.part(1)).isSameAs(few);
    }

    @Test
    void every_decision_stands_on_one_part_with_room_for_all_its_lines() {
        List<Matter> all = IntStream.range(0, 23).mapToObj(no -> new Matter("decision:" + no, MatterState.OPEN, "在办", "先交二期净地，".repeat(1 + no % 20), "冠县",
                "07-10 到期", no % 3 == 0 ? "0.00 亿元，未到期" : null)).toList();
        WallPage page = new WallPage.Decided(HEAD, "上次交办 23 件", null, List.of(), all);
        assertThat(page.parts()).isBetween(4, 12);
        List<List<Matter>> parts = MatterBodies.parts(all);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(page.part(1)).isInstanceOfSatisfying(WallPage.Decided.class, first -> assertThat(first.matters()).isEqualTo(parts.getFirst()));
        WallPage.Decided long3 = new WallPage.Decided(HEAD, "x", null, List.of(new WallPart.Count("在办", Tiles.count(1), org.guatu.indicator.Light.NONE)), List.of(all.get(12)));
        assertThat(MatterBodies.decided(long3).getElement().getOuterHTML()).as("a row of more than two lines has no highest height").contains("wl-matter--long");
        assertThat(parts).allSatisfy(part -> assertThat(part.stream().mapToInt(matter -> MatterBodies.height(matter, 26)).sum()).isLessThanOrEqualTo(4900));
    }

    private static WallWalk walk(int panes) {
        WallWalk walk = new WallWalk();
        walk.panes(panes);
        walk.along(SCRIPT, SCRIPT.parted(page -> page.equals(PageRef.PROBLEMS) ? 5 : 1));
        return walk;
    }

    private static WallScript script(String... words) {
        return WallScript.of(List.of(words), word -> List.of());
    }
}
