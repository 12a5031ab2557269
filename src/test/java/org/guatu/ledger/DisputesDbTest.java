package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.progress.Contributions;
import org.guatu.progress.Progress;
import org.guatu.project.ProjectMoves;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** One money claimed by two units counts once, and shared money adds up for the units and the city. */
@OnBothDatabases
@Transactional
class DisputesDbTest {

    private static final String CITY = "371500";
    private static final UnitCode HERE = UnitCode.of("371525");
    private static final UnitCode THERE = UnitCode.of("371524");
    private static final Map<UnitCode, Long> PROJECT = Map.of(HERE, 994001L, THERE, 994002L);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recognition recognition;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Disputes disputes;
    @Autowired
    private ProjectMoves moves;
    @Autowired
    private Ledger ledger;
    @Autowired
    private MonthEntries months;
    @Autowired
    private MonthSheets sheets;
    @Autowired
    private UnitLedger unitLedger;
    @Autowired
    private Contributions contributions;
    @Autowired
    private Progress progress;
    @Autowired
    private Indicators indicators;

    private People people;
    private LocalDate today;
    private String reviewer;

    @BeforeEach
    void peopleAndProjects() {
        people = new People(accounts);
        today = clock.today();
        PROJECT.forEach((unit, id) -> {
            jdbc.sql("""
                    INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                    VALUES (?, ?, '两县同报项目', ?, 1000000000, 0, FALSE, 0)
                    """).params(id, "D" + id, unit.value()).update();
            jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (?, 1)").param(unit.value()).update();
        });
        reviewer = people.make(Role.REVIEWER, CITY);
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void a_disputed_line_is_held_and_the_other_counts_once() {
        Receipt here = submitted(HERE, "10001");
        Receipt there = submitted(THERE, "10001");
        assertThat(waiting()).as("two claims before anybody saw that they are one").isEqualByComparingTo("20002");
        Disputes.Dispute dispute = raise(there, here);
        assertThat(disputes.open()).contains(dispute);
        assertThat(waiting()).as("one money waits once").isEqualByComparingTo("10001");
        assertThatThrownBy(() -> recognition.recognise(there.id(), dispute.held().version())).hasMessageContaining("held");
        assertThatThrownBy(() -> recognition.release(there.id(), dispute.held().version(), "x")).hasMessageContaining("rule-on-it");
        recognition.recognise(here.id(), here.version());
        assertCounted("10001", "0");
        assertThatThrownBy(() -> disputes.raise(here.id(), here.version() + 1, there.id(), "x")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_line_sent_back_and_sent_again_stays_held_until_the_ruling() {
        Receipt here = submitted(HERE, "10001");
        Receipt there = submitted(THERE, "10001");
        Disputes.Dispute dispute = raise(there, here);
        Receipt back = recognition.sendBack(there.id(), dispute.held().version(), "补合同", null);
        people.as(Role.CLERK, THERE.value());
        Receipt again = submissions.submit(back.id(), back.version(), Set.of(Doubt.Kind.values()));
        People.as(reviewer);
        assertThatThrownBy(() -> recognition.recognise(again.id(), again.version())).hasMessageContaining("held");
    }

    @Test
    void shares_of_60_and_40_split_10001_into_6001_and_4000_when_it_is_recognised() {
        Receipt here = submitted(HERE, "10001");
        Receipt there = submitted(THERE, "10001");
        Disputes.Dispute dispute = raise(there, here);
        disputes.rule(dispute.id(), Map.of(HERE, new BigDecimal(60), THERE, new BigDecimal(40)), "两县协议");
        assertThat(ledger.receipt(there.id()).status()).isEqualTo(Receipt.Status.RULED_OUT);
        assertThat(disputes.open()).isEmpty();
        recognition.recognise(here.id(), here.version());
        assertCounted("6001", "4000");
        assertThat(ledger.correcting(here.id())).extracting(Receipt::kind).containsExactly(Receipt.Kind.MOVE, Receipt.Kind.MOVE);
        assertThat(ledger.correcting(here.id())).extracting(Receipt::unit).containsExactly(HERE, THERE);
        assertThat(ledger.receipt(here.id()).amount()).as("the line itself counts in full").isEqualByComparingTo("10001");
    }

    @Test
    void a_ruling_after_recognition_moves_what_was_counted_and_the_city_stays() {
        Receipt here = submitted(HERE, "10001");
        recognition(here);
        Receipt there = submitted(THERE, "10001");
        Disputes.Dispute dispute = raise(there, here);
        disputes.ruleFor(dispute.id(), THERE, "归东阿县");
        assertCounted("0", "10001");
        assertThatThrownBy(() -> disputes.ruleFor(dispute.id(), HERE, "x")).hasMessageContaining("ruled");
    }

    @Test
    void ruled_for_the_held_line_before_anything_counted_the_other_ends() {
        Receipt here = submitted(HERE, "10001");
        Receipt there = submitted(THERE, "9000");
        Disputes.Dispute dispute = raise(there, here);
        disputes.ruleFor(dispute.id(), THERE, "归东阿县");
        assertThat(ledger.receipt(here.id()).status()).isEqualTo(Receipt.Status.RULED_OUT);
        Receipt free = ledger.receipt(there.id());
        recognition.recognise(free.id(), free.version());
        assertCounted("0", "9000");
    }

    @Test
    void ruled_to_be_other_money_a_line_goes_on_where_it_was() {
        jdbc.sql("UPDATE review_flow SET levels = 2 WHERE unit_code = ?").param(THERE.value()).update();
        Receipt here = submitted(HERE, "10001");
        Receipt checked = submitted(THERE, "10001");
        people.as(Role.REVIEWER, THERE.value());
        checked = recognition.check(checked.id(), checked.version());
        assertThat(apart(checked, here)).as("the county's check was before the dispute").isEqualTo(Recognition.Next.RECOGNISE);
        assertThat(apart(submitted(THERE, "10001"), here)).as("never checked").isEqualTo(Recognition.Next.CHECK);
        assertThat(apart(submitted(HERE, "9000"), submitted(THERE, "9000"))).as("a flow of one level").isEqualTo(Recognition.Next.RECOGNISE);
    }

    private Recognition.Next apart(Receipt held, Receipt other) {
        Receipt.Status before = held.status();
        disputes.setApart(raise(held, other).id(), "两次付款");
        Receipt now = ledger.receipt(held.id());
        assertThat(now.status()).isEqualTo(before);
        assertThat(now.handling().held()).isFalse();
        return recognition.next(now);
    }

    @Test
    void only_the_two_units_share_it_and_all_of_it() {
        Disputes.Dispute dispute = raise(submitted(THERE, "10001"), submitted(HERE, "10001"));
        assertThatThrownBy(() -> disputes.rule(dispute.id(), Map.of(HERE, new BigDecimal(60), THERE, new BigDecimal(41)), "x")).hasMessageContaining("shares");
        assertThatThrownBy(() -> disputes.ruleFor(dispute.id(), UnitCode.of("371523"), "x")).hasMessageContaining("shares");
        assertThatThrownBy(() -> disputes.ruleFor(dispute.id(), HERE, " ")).hasMessageContaining("reason");
        people.as(Role.REVIEWER, HERE.value());
        assertThatThrownBy(() -> disputes.ruleFor(dispute.id(), HERE, "x")).isInstanceOf(AccessRefusal.class);
        assertThat(disputes.open()).isEmpty();
    }

    @Test
    void what_units_share_by_agreement_is_split_at_every_recognition_and_every_correction() {
        people.as(Role.OFFICE, CITY);
        moves.share(PROJECT.get(HERE), Map.of(HERE, new BigDecimal(60), THERE, new BigDecimal(40)), today, "聊招办〔2024〕1号", 0);
        Receipt line = submitted(HERE, "10001");
        recognition(line);
        assertCounted("6001", "4000");
        Receipt recognised = ledger.receipt(line.id());
        Receipt less = corrections.reduce(line.id(), recognised.version(), new BigDecimal("3"), "多算");
        people.as(Role.REVIEWER, CITY);
        recognition.recognise(less.id(), less.version());
        assertCounted("5999", "3999");
        recognised = ledger.receipt(line.id());
        Receipt all = corrections.withdraw(line.id(), recognised.version(), "资金回流");
        people.as(Role.REVIEWER, CITY);
        recognition.recognise(all.id(), all.version());
        assertCounted("0", "0");
    }

    @Test
    void the_tile_of_each_unit_and_of_the_city_is_the_sum_of_its_entries() {
        people.as(Role.OFFICE, CITY);
        moves.share(PROJECT.get(HERE), Map.of(HERE, new BigDecimal(60), THERE, new BigDecimal(40)), today, "聊招办〔2024〕1号", 0);
        recognition(submitted(HERE, "10001"));
        people.as(Role.LEADER, CITY);
        AsOf asOf = AsOf.of(today);
        Indicator funds = indicators.find(Indicator.FUNDS).orElseThrow();
        Period year = Period.year(today.getYear());
        BigDecimal units = BigDecimal.ZERO;
        for (UnitCode unit : List.of(HERE, THERE, UnitCode.of(CITY))) {
            var standing = progress.standing(unit, today.getYear(), asOf);
            BigDecimal tile = standing.figure(funds, unit, year).actual();
            BigDecimal entries = progress.entries(funds, unit, year, asOf, 0, 100).stream().map(entry -> entry.quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(entries).as("entries of %s", unit).isEqualByComparingTo(tile);
            units = unit.value().equals(CITY) ? units : units.add(tile);
            if (unit.value().equals(CITY)) {
                assertThat(tile).as("the city gains exactly the line").isEqualByComparingTo("10001").isEqualByComparingTo(units);
            }
        }
    }

    @Test
    void the_month_and_the_ledger_of_each_unit_show_its_part_and_the_line_that_moved_it() {
        people.as(Role.OFFICE, CITY);
        moves.share(PROJECT.get(HERE), Map.of(HERE, new BigDecimal(60), THERE, new BigDecimal(40)), today, "聊招办〔2024〕1号", 0);
        recognition(submitted(HERE, "10001"));
        people.as(Role.OFFICE, CITY);
        assertShown(HERE, "6001", "10001", "-4000");
        assertShown(THERE, "4000", "4000");
        assertThat(row(UnitCode.of(CITY)).year()).isEqualByComparingTo("10001");
        assertThat(row(THERE)).extracting(MonthEntries.Row::own, MonthEntries.Row::asked).containsExactly(false, false);
        assertThat(row(HERE).planLeft()).as("the plan is the whole project's").isEqualByComparingTo("0");
    }

    private void assertShown(UnitCode unit, String part, String... lines) {
        MonthEntries.Row row = row(unit);
        assertThat(row.year()).as("year in the month of %s", unit).isEqualByComparingTo(part);
        assertThat(row.month()).isEqualByComparingTo(part);
        assertThat(row.lines()).extracting(line -> line.amount().stripTrailingZeros().toPlainString()).containsExactly(lines);
        UnitLedger.Filter filter = new UnitLedger.Filter(PROJECT.get(HERE), null, null);
        assertThat(unitLedger.total(unit, filter).recognised()).isEqualByComparingTo(part);
        assertThat(unitLedger.lines(unit, filter, 0, 10)).hasSameSizeAs(lines);
        assertThat(sheets.of(unit, Month.of(today)).months().get(PROJECT.get(HERE)).get(today.getMonthValue() - 1)).isEqualByComparingTo(part);
    }

    private MonthEntries.Row row(UnitCode unit) {
        return months.of(unit, Month.of(today)).stream().filter(row -> row.projectId() == PROJECT.get(HERE)).findFirst().orElseThrow();
    }

    private Disputes.Dispute raise(Receipt held, Receipt other) {
        People.as(reviewer);
        Receipt now = ledger.receipt(held.id());
        return disputes.raise(held.id(), now.version(), other.id(), "两县同报");
    }

    private void recognition(Receipt line) {
        People.as(reviewer);
        recognition.recognise(line.id(), line.version());
    }

    private Receipt submitted(UnitCode unit, String yuan) {
        people.as(Role.CLERK, unit.value());
        Receipt draft = submissions.draft(new NewReceipt(PROJECT.get(unit), Month.of(today), today, "其他", Money.yuan(new BigDecimal(yuan)),
                Origin.OUTSIDE_CITY, null, null), null);
        Receipt line = submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.values()));
        People.as(reviewer);
        return line;
    }

    private void assertCounted(String here, String there) {
        assertThat(counted(HERE)).as("here").isEqualByComparingTo(here);
        assertThat(counted(THERE)).as("there").isEqualByComparingTo(there);
        assertThat(contributions.differences()).isEmpty();
    }

    private BigDecimal waiting() {
        return progress.standing(UnitCode.of(CITY), today.getYear(), AsOf.of(today)).waiting(UnitCode.of(CITY), Period.year(today.getYear())).amount();
    }

    private BigDecimal counted(UnitCode unit) {
        return jdbc.sql("""
                SELECT COALESCE(SUM(quantity), 0) FROM contribution
                WHERE unit_code = :unit AND indicator_code = 'FUNDS' AND project_id IN (994001, 994002)
                """).param("unit", unit.value()).query(BigDecimal.class).single();
    }
}
