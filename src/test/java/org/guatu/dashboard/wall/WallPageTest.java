package org.guatu.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guatu.indicator.Light;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.Test;

/** What a wall can show at all: pages are made of finished words and figures, and none of them has a place for a person, a contact or an incentive. */
class WallPageTest {

    private static final Pattern CONFIDENTIAL = Pattern.compile("(?i).*(contact|phone|mobile|mail|incentive|subsid|leader|chief|person|owner|enterprise|firm|investor"
            + "|team|scheme|login|account|user|driver|tablet|credit|evidence|remark|submitted).*");
    private static final Set<Class<?>> PLAIN = Set.of(String.class, Integer.class, int.class, boolean.class, BigDecimal.class, LocalDate.class);

    @Test
    void no_part_of_a_page_has_a_place_for_what_is_confidential() {
        List<String> found = new ArrayList<>();
        for (Class<?> part : parts()) {
            for (RecordComponent component : part.getRecordComponents()) {
                if (CONFIDENTIAL.matcher(component.getName()).matches()) {
                    found.add(part.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_page_holds_words_figures_and_lights_and_nothing_of_the_register_or_the_ledger() {
        List<String> found = new ArrayList<>();
        for (Class<?> part : parts()) {
            for (RecordComponent component : part.getRecordComponents()) {
                Class<?> type = plain(component.getGenericType());
                boolean ours = type.getPackageName().equals("org.guatu.dashboard.wall") || type.getPackageName().equals("org.guatu.chart");
                if (!PLAIN.contains(type) && type != Light.class && !ours) {
                    found.add(part.getSimpleName() + "." + component.getName() + " is a " + type.getName());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_walk_meets_every_kind_of_page_and_what_they_are_made_of() {
        assertThat(parts()).contains(WallPage.class.getPermittedSubclasses()).contains(WallPart.Matter.class, WallPart.ProjectLine.class, WallPart.RankRow.class)
                .hasSizeGreaterThan(30);
    }

    @Test
    void a_problem_of_a_page_that_was_kept_before_problems_had_keys_still_points_at_its_project() {
        assertThat(new WallPart.Problem("118", "用地", "缺指标", "冠县", null, "07-10 到期", false).row()).isEqualTo("project:118");
        assertThat(new WallPart.Problem("blocker:7", "用地", "缺指标", "冠县", null, "07-10 到期", false).row()).isEqualTo("blocker:7");
    }

    @Test
    void more_matters_than_there_is_room_for_are_counted_instead_of_lying_over_each_other() {
        List<WallPart.Matter> matters = java.util.stream.IntStream.range(0, 9).mapToObj(no -> new WallPart.Matter("decision:" + no, WallPart.MatterState.OPEN, "在办",
                "先".repeat(no == 0 ? 200 : 10), null, "07-10 到期", null)).toList();
        String drawn = MatterBodies.list(new WallPart.MatterList("x", null, matters), 2000).getElement().getOuterHTML();
        assertThat(drawn).contains("decision:0", "decision:2", "wl-rest").doesNotContain("decision:8");
        assertThat(MatterBodies.list(new WallPart.MatterList("x", null, matters.subList(0, 3)), 2000).getElement().getOuterHTML()).doesNotContain("wl-rest");
        assertThat(MatterBodies.rest(matters)).isEqualTo(Texts.text("wall.matter.rest", "9"));
        assertThat(MatterBodies.height(matters.getFirst(), 17)).isGreaterThan(MatterBodies.height(matters.getLast(), 17)).isLessThan(1000);
    }

    @Test
    void what_the_last_meeting_is_owed_and_what_is_overdue_from_before_come_by_turns_before_the_done_and_the_rest_names_its_overdue() {
        WallPart.Matter open = matter("open", WallPart.MatterState.OPEN);
        WallPart.Matter done = matter("done", WallPart.MatterState.DONE);
        WallPart.Matter old = matter("old", WallPart.MatterState.OPEN);
        WallPart.Matter late = matter("late", WallPart.MatterState.OVERDUE);
        assertThat(inOrder(null, List.of(open, done), List.of(old, late))).containsExactly(open, late, done, old);
        assertThat(inOrder(null, List.of(done), List.of(old, late))).as("done or not, the last meeting comes first").containsExactly(done, late, old);
        assertThat(inOrder(null, List.of(), List.of(old, late))).containsExactly(late, old);
        assertThat(inOrder(done, List.of(open, done), List.of(old, late))).as("what was decided on the county's own number is its first line, done or not")
                .containsExactly(done, late, open, old);
        WallPart.Matter later = matter("later", WallPart.MatterState.OVERDUE);
        assertThat(inOrder(null, List.of(later, open, done), List.of(late, old))).as("an older overdue matter is not behind all of the last meeting's")
                .containsExactly(later, late, open, done, old);
        assertThat(MatterBodies.rest(List.of(old, late))).isEqualTo(Texts.text("wall.matter.rest-overdue", "2", "1"));
    }

    private static List<WallPart.Matter> inOrder(WallPart.Matter own, List<WallPart.Matter> last, List<WallPart.Matter> earlier) {
        return MatterOrder.inOrder(matter -> matter.equals(own), last, earlier, WallPart.Matter::state);
    }

    private static WallPart.Matter matter(String key, WallPart.MatterState state) {
        return new WallPart.Matter(key, state, "x", key, null, "07-10 到期", null);
    }

    /** Every record that can be reached from a page. */
    private static Set<Class<?>> parts() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        ArrayDeque<Class<?>> open = new ArrayDeque<>(Arrays.asList(WallPage.class.getPermittedSubclasses()));
        while (!open.isEmpty()) {
            Class<?> next = open.removeFirst();
            if (next.isRecord() && seen.add(next)) {
                Stream.of(next.getRecordComponents()).map(component -> plain(component.getGenericType())).forEach(open::add);
            }
        }
        return seen;
    }

    /** A list counts as what is in it. */
    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType list ? plain(list.getActualTypeArguments()[0]) : (Class<?>) type;
    }
}
