package org.guatu.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.guatu.WithDemonstration;
import org.guatu.access.People;
import org.guatu.calendar.AsOf;
import org.guatu.indicator.Light;
import org.guatu.refusal.Refusal;
import org.guatu.review.PageRef;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithDemonstration
class WallPagesDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final AsOf AS_OF = AsOf.of(2024, 6, 30);

    @Autowired
    WallPages pages;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void as_the_wall() {
        People.as("wall");
    }

    @AfterEach
    void out() {
        People.out();
    }

    @Test
    void the_overview_tells_the_figures_of_its_picture() {
        WallPage.Headline page = (WallPage.Headline) build(PageRef.OVERVIEW);

        assertThat(page.hero().actual().shown()).isEqualTo("238.40");
        assertThat(page.hero().light()).isEqualTo(Light.WARN);
        assertThat(page.hero().completion().shown()).isEqualTo("47.68%");
        assertThat(page.hero().points().shown()).isEqualTo("\u22122.32");
        assertThat(page.hero().against().shown()).isEqualTo("\u221211.60");
        assertThat(page.course().finding()).isEqualTo("年底预计 487.0 亿元，比目标少 13.0");
        assertThat(page.course().need()).contains("43.60", "42.77");
        assertThat(page.strip().stream().map(tile -> tile.actual().shown())).containsExactly("146", "17", "574", "41");
        assertThat(page.strip().stream().map(tile -> tile.against().shown())).containsExactly("\u22124", "+2", "+74", "\u22129");
    }

    @Test
    void the_targets_begin_with_another_figure_than_the_overview_so_that_a_very_wide_wall_shows_two() {
        WallPage.Headline overview = (WallPage.Headline) build(PageRef.OVERVIEW);
        assertThat(pages.targets(UnitCode.of("371500"), AsOf.of(2024, 6, 30))).doesNotHaveDuplicates()
                .endsWith(PageRef.indicator(overview.hero().key())).hasSize(overview.strip().size() + 1);
    }

    @Test
    void the_board_tells_every_track_with_its_moves_since_the_last_one() {
        WallPage.RankingBoard page = (WallPage.RankingBoard) build(PageRef.RANKING);

        assertThat(page.tracks().stream().map(WallPart.Track::name)).containsExactly("县市区", "市属开发区");
        assertThat(page.tracks().getFirst().rows().stream().map(WallPart.RankRow::change)).containsExactly(0, 2, -1, -1, 0, 1, -1, 0);
        assertThat(page.tracks().getFirst().rows().getLast().points().shown()).isEqualTo("\u221214.71");
        assertThat(page.facts().stream().map(fact -> fact.words() + (fact.number() == null ? "" : fact.number().shown())))
                .contains("临清市\u21912", "临清市+2.24", "冠县\u22126.18", "47.68%");
    }

    @Test
    void the_page_of_a_county_tells_its_gap_the_projects_that_made_it_and_what_was_decided() {
        WallPage.OneUnit page = (WallPage.OneUnit) build(PageRef.unit(GUANXIAN));

        assertThat(page.rank()).isEqualTo("县市区第 8 · 全市第 11");
        assertThat(page.tile().completion().shown()).isEqualTo("35.29%");
        assertThat(page.required().shown()).isEqualTo("4.53");
        assertThat(page.recent().shown()).isEqualTo("2.41");
        assertThat(page.late().title()).isEqualTo("欠得最多：3 个项目占 80%");
        assertThat(page.late().lines().stream().map(line -> line.amount().shown())).containsExactly("\u22122.40", "\u22121.35", "\u22121.20");
        assertThat(page.top().lines().stream().map(line -> line.amount().shown())).containsExactly("2.26", "1.93");
        assertThat(page.matters().title()).isEqualTo("上次交办 4 件，办结 1 件");
    }

    @Test
    void every_page_is_kept_and_read_again_as_it_was_in_both_languages() {
        for (PageRef page : all()) {
            KeptPage kept = KeptPage.read(pages.keep(page, CITY, AS_OF));
            assertThat(kept.in(Texts.CHINESE)).as(page.toString()).isEqualTo(Texts.speaking(Texts.CHINESE, () -> pages.whole(page, CITY, AS_OF)));
            assertThat(kept.in(Texts.ENGLISH)).as(page.toString()).isEqualTo(Texts.speaking(Texts.ENGLISH, () -> pages.whole(page, CITY, AS_OF)));
            assertThat(pages.keep(page, CITY, AS_OF)).as(page.toString()).doesNotContain("!wall.");
        }
    }

    @Test
    void no_page_names_who_leads_or_owns_anything() {
        List<String> labels = Stream.of("SELECT leader_label FROM project WHERE leader_label IS NOT NULL", "SELECT team_label FROM project WHERE team_label IS NOT NULL",
                        "SELECT owner_label FROM blocker", "SELECT display_name FROM account")
                .flatMap(sql -> jdbc.sql(sql).query(String.class).list().stream()).distinct().filter(label -> label.length() > 2).toList();
        assertThat(labels).isNotEmpty();
        List<String> told = new ArrayList<>();
        for (PageRef page : all()) {
            String text = pages.keep(page, CITY, AS_OF);
            labels.stream().filter(text::contains).forEach(label -> told.add(page + ": " + label));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_wall_shows_nothing_that_does_not_lie_in_its_unit() {
        assertThatThrownBy(() -> pages.build(PageRef.unit(CITY), GUANXIAN, AS_OF)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pages.build(PageRef.unit(UnitCode.of("371524")), GUANXIAN, AS_OF)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pages.build(PageRef.OVERVIEW, UnitCode.of("370202"), AS_OF)).isInstanceOf(Refusal.class);
    }

    private List<PageRef> all() {
        List<PageRef> all = new ArrayList<>(List.of(PageRef.OVERVIEW, PageRef.RANKING, PageRef.MEGA, PageRef.PROBLEMS, PageRef.DECISIONS, PageRef.unit(GUANXIAN),
                PageRef.funnel(GUANXIAN), PageRef.shortfalls(GUANXIAN), PageRef.catchUp(GUANXIAN),
                PageRef.project(jdbc.sql("SELECT id FROM project WHERE name_zh = '精密镀铝锌板三期'").query(Long.class).single())));
        all.add(pages.targets(CITY, AS_OF).getLast());
        return all;
    }

    private WallPage build(PageRef page) {
        return pages.build(page, CITY, AS_OF);
    }
}
