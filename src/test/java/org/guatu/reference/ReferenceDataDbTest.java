package org.guatu.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.guatu.OnBothDatabases;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.indicator.Operator;
import org.guatu.indicator.PublishedFigure;
import org.guatu.indicator.Share;
import org.guatu.indicator.Target;
import org.guatu.indicator.Targets;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.UnitKind;
import org.guatu.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations load is what the sources say, row by row. */
@OnBothDatabases
class ReferenceDataDbTest {

    private static final AsOf MID_2024 = AsOf.of(2024, 6, 30);
    private static final UnitCode LIAOCHENG = UnitCode.of("371500");
    private static final UnitCode WEST_COAST = UnitCode.of("370211");

    @Autowired
    Units units;
    @Autowired
    Targets targets;
    @Autowired
    Indicators indicators;
    @Autowired
    JdbcClient jdbc;

    @Test
    void every_row_of_the_regions_is_a_unit() throws IOException {
        List<CSVRecord> rows = csv("regions.csv");
        assertThat(rows).hasSize(35);
        for (CSVRecord row : rows) {
            Unit unit = units.byCode(UnitCode.of(row.get("code")));
            assertThat(unit.nameZh()).isEqualTo(row.get("name"));
            if (unit.kind() == UnitKind.COUNTY) {
                assertThat(unit.shortZh()).as("one name everywhere").isEqualTo(row.get("name"));
            }
            assertThat(unit.officialCode()).isEqualTo(row.get("official_code"));
            assertThat(unit.kind()).isEqualTo(UnitKind.valueOf(row.get("level").toUpperCase()));
            assertThat(unit.adminKind()).isEqualTo(row.get("kind"));
            assertThat(unit.parentCode()).isEqualTo(UnitCode.of(row.get("parent")));
            assertThat(yearOf(unit.validFrom())).isEqualTo(row.get("valid_from"));
            assertThat(yearOf(unit.validTo())).isEqualTo(row.get("valid_to"));
            assertThat(Optional.ofNullable(unit.successor()).map(UnitCode::value).orElse("")).isEqualTo(row.get("successor"));
        }
    }

    @Test
    void liaocheng_has_eight_counties_and_three_zones_in_two_tracks() {
        Map<String, Long> tracks = units.children(LIAOCHENG, LocalDate.of(2024, 6, 30)).stream()
                .collect(Collectors.groupingBy(Unit::trackCode, Collectors.counting()));
        assertThat(tracks).containsOnly(Map.entry("COUNTIES", 8L), Map.entry("ZONES", 3L));
        assertThat(units.track("ZONES").orElseThrow().nameZh()).isEqualTo("市属开发区");
    }

    @Test
    void chiping_county_gave_way_to_chiping_district_and_its_entries_count_there() {
        UnitCode district = UnitCode.of("371503");
        UnitCode county = UnitCode.of("371523");
        assertThat(units.children(LIAOCHENG, LocalDate.of(2018, 6, 30))).extracting(Unit::code).contains(county).doesNotContain(district);
        assertThat(units.children(LIAOCHENG, LocalDate.of(2024, 6, 30))).extracting(Unit::code).contains(district).doesNotContain(county);
        assertThat(units.scope(district)).containsExactlyInAnyOrder(district, county);
        assertThat(units.scope(LIAOCHENG)).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void every_row_of_the_seed_targets_is_a_target_with_its_verbatim_sentence() throws IOException {
        Map<String, Target> byRef = targets.of(units.all().stream().map(Unit::code).toList(), 2024, MID_2024).stream()
                .filter(target -> !target.demo()).collect(Collectors.toMap(Target::ref, target -> target));
        List<CSVRecord> rows = csv("seed_targets.csv");
        assertThat(byRef).hasSize(15).hasSameSizeAs(rows);
        for (CSVRecord row : rows) {
            Target target = byRef.get(row.get("id"));
            assertThat(target.unit()).isEqualTo(UnitCode.of(row.get("org_code")));
            assertThat(target.sentence()).isEqualTo(row.get("verbatim"));
            assertThat(target.document()).isNotBlank();
            assertThat(target.natureNote()).startsWith(row.get("commitment"));
            assertThat(Objects.toString(target.thresholdNote(), "")).isEqualTo(row.get("project_threshold_yi"));
            assertThat(target.operator()).isEqualTo(row.get("op").isEmpty() ? null : Operator.valueOf(row.get("op")));
            assertThat(row.get("period")).startsWith(target.periodCode());
            BigDecimal times = row.get("unit").startsWith("亿") ? new BigDecimal("100000000") : BigDecimal.ONE;
            Optional<BigDecimal> printed = Optional.of(row.get("value")).filter(value -> !value.isEmpty()).map(BigDecimal::new);
            assertThat(target.number().map(BigDecimal::stripTrailingZeros)).isEqualTo(printed.map(times::multiply).map(BigDecimal::stripTrailingZeros));
        }
    }

    @Test
    void west_coast_has_a_quarter_of_100_beside_a_year_of_230_and_a_pace_of_its_own() {
        Period year = Period.year(2024);
        assertThat(targets.of(List.of(WEST_COAST), 2024, MID_2024)).extracting(Target::periodCode, t -> t.amount().intValueExact())
                .contains(org.assertj.core.groups.Tuple.tuple("2024Q1", 100), org.assertj.core.groups.Tuple.tuple("2024", 230),
                        org.assertj.core.groups.Tuple.tuple("2024", 16));
        assertThat(targets.pace("SIGN_1YI", WEST_COAST, year).shareAt(year, AsOf.of(2024, 3, 31))).isEqualTo(Share.of(100, 230));
    }

    @Test
    void shinan_is_asked_for_more_than_a_hundred_million_dollars() {
        Target dollars = targets.of(List.of(UnitCode.of("370202")), 2024, MID_2024).stream()
                .filter(target -> target.indicatorCode().equals("FDI")).findFirst().orElseThrow();
        assertThat(dollars.operator()).isEqualTo(Operator.GT);
        assertThat(dollars.amount()).isEqualByComparingTo("100000000");
        assertThat(indicators.find("FDI").orElseThrow().measure()).isEqualTo(org.guatu.indicator.Measure.USD);
    }

    @Test
    void seven_districts_of_qingdao_and_lianyungang_have_no_target() {
        List<UnitCode> without = List.of("370212", "370213", "370214", "370215", "370281", "370283", "370285", "320700").stream()
                .map(UnitCode::of).toList();
        assertThat(targets.of(without, 2024, MID_2024)).isEmpty();
    }

    @Test
    void every_row_of_the_history_is_kept_as_printed_and_marked_where_it_does_not_compare() throws IOException {
        List<CSVRecord> rows = csv("liaocheng_history.csv");
        List<PublishedFigure> kept = new java.util.ArrayList<>(indicators.published(LIAOCHENG, 2025));
        kept.addAll(indicators.published(UnitCode.of("371524"), 2025));
        assertThat(kept).hasSameSizeAs(rows);
        for (CSVRecord row : rows) {
            assertThat(kept).anySatisfy(figure -> {
                assertThat(figure.metric()).isEqualTo(row.get("metric"));
                assertThat(figure.year()).isEqualTo(row.get("year"));
                assertThat(figure.period()).isEqualTo(row.get("period"));
                assertThat(figure.amount()).isEqualTo(row.get("value"));
                assertThat(Objects.toString(figure.yoyPercent(), "")).isEqualTo(row.get("yoy_pct"));
                assertThat(figure.source()).isEqualTo(row.get("source"));
            });
        }
        assertThat(kept).filteredOn(figure -> Indicator.FUNDS.equals(figure.indicatorCode())).allSatisfy(figure ->
                assertThat(figure.comparable()).isEqualTo(figure.year().compareTo("2021") >= 0));
    }

    @Test
    void every_named_project_of_the_sources_is_there_without_invented_money() throws IOException {
        for (CSVRecord row : csv("seed_projects.csv")) {
            if (row.get("project_zh").startsWith("(")) {
                continue; // P20: «none named»
            }
            Map<String, Object> project = jdbc.sql("SELECT name_zh, total_investment, source_note, demo FROM project WHERE code = :code")
                    .param("code", row.get("id")).query().singleRow();
            assertThat(project.get("name_zh")).isEqualTo(row.get("project_zh"));
            assertThat((String) project.get("source_note")).as("remarks are told in the language of the source").doesNotContainPattern("[a-z]{3}");
            BigDecimal investment = (BigDecimal) project.get("total_investment");
            if (row.get("investment_yi").isEmpty()) {
                assertThat(investment).isNull();
            } else {
                assertThat(investment).isEqualByComparingTo(new BigDecimal(row.get("investment_yi")).movePointRight(8));
            }
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM receipt r JOIN project p ON p.id = r.project_id WHERE p.source_ref IS NOT NULL")
                .query(Integer.class).single()).isZero();
    }

    private static String yearOf(LocalDate date) {
        return date == null ? "" : Integer.toString(date.getYear());
    }

    private static List<CSVRecord> csv(String name) throws IOException {
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(
                ReferenceDataDbTest.class.getResourceAsStream("/data/" + name)), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }
}
