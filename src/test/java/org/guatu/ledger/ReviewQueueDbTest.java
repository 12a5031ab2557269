package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.RiskRules.Level;
import org.guatu.ledger.RiskRules.Rule;
import org.guatu.ledger.risk.Hint;
import org.guatu.ledger.risk.RiskName;
import org.guatu.ledger.risk.RiskRule;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What lies on a reviewer's desk, in which order, and what is asked about it. */
@OnBothDatabases
@Transactional
class ReviewQueueDbTest {

    private static final String CITY = "371500";
    private static final String COUNTY = "371525";
    private static final String OTHER = "371524";
    private static final long PROJECT = 992001;
    private static final long NEIGHBOUR = 992002;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private Settings settings;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recognition recognition;
    @Autowired
    private ReviewQueue queue;
    @Autowired
    private RiskRules rules;
    @Autowired
    private ReviewLevels levels;

    private People people;
    private LocalDate today;
    private String clerk;
    private String checker;
    private String reviewer;

    @BeforeEach
    void peopleAndProjects() {
        people = new People(accounts);
        today = clock.today();
        for (long id : new long[] {PROJECT, NEIGHBOUR}) {
            jdbc.sql("""
                    INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                    VALUES (?, ?, ?, ?, 1000000000, 0, FALSE, 0)
                    """).params(id, "Q" + id, id == PROJECT ? "高端轴承" : "冷链物流", id == PROJECT ? COUNTY : OTHER).update();
            jdbc.sql("INSERT INTO project_stage (project_id, stage, entered_on, accepted_on) VALUES (?, 'SIGNED', DATE '2020-01-01', DATE '2020-01-01')")
                    .param(id).update();
            jdbc.sql("INSERT INTO project_stage (project_id, stage, entered_on, accepted_on) VALUES (?, 'STARTED', DATE '2020-02-01', DATE '2020-02-01')")
                    .param(id).update();
        }
        clerk = people.make(Role.CLERK, COUNTY);
        checker = people.make(Role.REVIEWER, COUNTY);
        reviewer = people.make(Role.REVIEWER, CITY);
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void the_county_checks_what_the_city_then_recognises_and_each_sees_the_own_step() {
        Receipt line = submitted("12300000", "V-1");
        People.as(reviewer);
        assertThat(mine()).doesNotContain(line.id());
        People.as(checker);
        assertThat(mine()).contains(line.id());
        assertThat(queue.open(line.id()).waiting().next()).isEqualTo(Recognition.Next.CHECK);
        Receipt checked = recognition.check(line.id(), line.version());
        assertThat(mine()).doesNotContain(line.id());
        assertThat(queue.desk().next()).as("also of an empty queue").isEqualTo(Recognition.Next.CHECK);
        assertThat(queue.done()).extracting(done -> done.line().id()).contains(line.id());
        People.as(reviewer);
        assertThat(mine()).contains(line.id());
        recognition.recognise(line.id(), checked.version());
        assertThat(mine()).doesNotContain(line.id());
        assertThat(queue.open(line.id()).known().months()).as("not counted beside itself").isEmpty();
        assertThat(queue.open(line.id()).year()).isEqualByComparingTo("12300000");
        assertThat(queue.done()).extracting(done -> done.line().id()).containsExactly(line.id());
    }

    @Test
    void with_one_level_the_city_recognises_what_waited_for_the_county_and_back_at_two_it_waits_there_again() {
        Receipt line = submitted("12300000", "V-11");
        Receipt seen = checked(submitted("12400000", "V-12"));
        String office = people.make(Role.OFFICE, CITY);
        People.as(office);
        assertThat(levels.all()).noneMatch(level -> level.unit().code().value().equals(CITY))
                .anyMatch(level -> level.unit().code().value().equals(COUNTY) && level.levels() == 2 && level.waiting() > 0);
        assertThatThrownBy(() -> levels.set(UnitCode.of(COUNTY), 2, 1, " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> levels.set(UnitCode.of(COUNTY), 2, 3, "x")).hasMessageContaining("levels-range");
        levels.set(UnitCode.of(COUNTY), 2, 1, "县里没有审核员");
        assertThatThrownBy(() -> levels.set(UnitCode.of(COUNTY), 2, 1, "x")).hasMessageContaining("levels-changed");
        // what the trail writes at the commit
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.beforeCommit(false));
        assertThat(jdbc.sql("SELECT reason FROM audit_entry WHERE subject_id = :id").param("id", "review.levels." + COUNTY).query(String.class).list()).containsExactly("县里没有审核员");
        People.as(reviewer);
        assertThat(mine()).contains(line.id(), seen.id());
        People.as(checker);
        assertThat(mine()).doesNotContain(line.id());
        People.as(office);
        levels.set(UnitCode.of(COUNTY), 1, 2, "县里有审核员了");
        People.as(reviewer);
        assertThat(mine()).contains(seen.id()).doesNotContain(line.id());
        People.as(checker);
        assertThat(mine()).contains(line.id());
    }

    @Test
    void nobodys_own_line_and_nothing_of_another_unit_is_offered() {
        Receipt line = submitted("12300000", "V-2");
        jdbc.sql("UPDATE receipt SET submitter_login = :me WHERE id = :id").param("me", checker).param("id", line.id()).update();
        People.as(checker);
        assertThat(mine()).doesNotContain(line.id());
        people.as(Role.REVIEWER, OTHER);
        assertThat(mine()).doesNotContain(line.id());
        assertThatThrownBy(() -> queue.open(line.id())).isInstanceOf(AccessRefusal.class);
        People.as(clerk);
        assertThatThrownBy(() -> queue.desk()).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void what_stops_comes_first_then_the_deadline_then_the_larger() {
        Receipt late = checked(submitted("11100000", "V-3"));
        Receipt large = checked(submitted("12200000", "V-4"));
        Receipt small = checked(submitted("5500000", "V-5"));
        Receipt doubtful = checked(submitted("4400000", "V-6"));
        jdbc.sql("UPDATE receipt SET submitted_on = :on WHERE id = :id").param("on", today.minusDays(20)).param("id", late.id()).update();
        sameFile(doubtful, small);
        jdbc.sql("DELETE FROM evidence WHERE receipt_id = :id").param("id", small.id()).update();
        sameFile(doubtful, checked(submitted("3300000", "V-7")));
        People.as(reviewer);
        ReviewQueue.Desk desk = queue.desk();
        List<Long> order = mine();
        assertThat(order.subList(0, 2)).doesNotContain(late.id(), large.id(), small.id());
        assertThat(order.subList(2, 5)).containsExactly(late.id(), large.id(), small.id());
        assertThat(desk.waiting().get(2).daysLeft()).isNegative();
        assertThat(desk.dueToday()).isGreaterThanOrEqualTo(1);
        assertThat(desk.sum()).isEqualByComparingTo(desk.waiting().stream().map(one -> one.line().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
        settings.set(ReviewQueue.WORKING_DAYS_SETTING, "30");
        assertThat(queue.open(late.id()).waiting().daysLeft()).isPositive();
    }

    @Test
    void the_same_file_stops_until_a_reason_is_given_and_is_never_in_the_batch() {
        Receipt first = recognised("8000000", "V-8");
        Receipt second = checked(submitted("7000000", "V-9"));
        sameFile(second, first);
        Receipt plain = checked(submitted("6000000", "V-10"));
        paper(plain, "BANK_SLIP", String.format("%064d", 77));
        paper(plain, "INVOICE", String.format("%064d", 78));
        People.as(reviewer);
        ReviewQueue.Opened opened = queue.open(second.id());
        assertThat(opened.waiting().stops()).isTrue();
        assertThat(opened.twins()).extracting(Receipt::id).containsExactly(first.id());
        assertThatThrownBy(() -> recognition.recognise(second.id(), second.version())).hasMessageContaining("stop-wants-reason");
        Recognition.Batch batch = queue.takePlain(List.of(new Recognition.Seen(second.id(), second.version()), new Recognition.Seen(plain.id(), plain.version())));
        assertThat(batch.taken()).extracting(Receipt::id).containsExactly(plain.id());
        assertThat(batch.refused()).extracting(Recognition.Batch.Refused::id).containsExactly(second.id());
        assertThat(recognition.recognise(second.id(), second.version(), "同一份框架合同").status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    @Test
    void the_same_voucher_and_the_same_amount_and_day_are_found_in_other_units_too() {
        Receipt line = checked(submitted("8000000", "0627-1"));
        jdbc.sql("UPDATE receipt SET unit_code = :unit, project_id = :project WHERE id = :id").param("unit", OTHER).param("project", NEIGHBOUR)
                .param("id", submitted("9000000", "0627-1").id()).update();
        Receipt alike = submitted("8000000", null);
        People.as(reviewer);
        assertThat(queue.open(line.id()).waiting().hints()).filteredOn(hint -> hint.rule() == RiskName.SAME_VOUCHER)
                .anyMatch(hint -> hint.figures().getFirst().toString().contains(OTHER)).anyMatch(hint -> hint.other() == alike.id());
    }

    @Test
    void the_doubts_the_clerk_confirmed_are_told_to_the_reviewer() {
        People.as(clerk);
        Receipt draft = submissions.draft(entered("500000", null), null);
        Receipt line = checked(submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.TOO_SMALL)));
        People.as(reviewer);
        assertThat(queue.open(line.id()).waiting().hints()).anySatisfy(hint -> {
            assertThat(hint.rule()).isEqualTo(RiskName.CONFIRMED_DOUBT);
            assertThat(hint.figures()).containsExactly(Doubt.Kind.TOO_SMALL);
        });
    }

    @Test
    void every_rule_has_its_row_and_a_switch_that_office_and_administrator_turn() {
        people.as(Role.OFFICE, CITY);
        assertThat(rules.all()).extracting(Rule::name).containsExactlyInAnyOrderElementsOf(RiskRule.ALL.stream().map(RiskRule::name).toList());
        Rule rule = rules.all().stream().filter(one -> one.name() == RiskName.SAME_EVIDENCE).findFirst().orElseThrow();
        Rule off = rules.set(rule.number(), rule.version(), rule.level(), false);
        assertThat(off.active()).isFalse();
        assertThat(off.since()).isEqualTo(today);
        assertThatThrownBy(() -> rules.set(rule.number(), rule.version(), Level.STOP, true)).isInstanceOf(Refusal.class);
        Receipt first = recognised("8000000", "V-11");
        Receipt second = checked(submitted("7000000", "V-12"));
        sameFile(second, first);
        People.as(reviewer);
        assertThat(queue.open(second.id()).waiting().stops()).isFalse();
        assertThatThrownBy(() -> rules.set(rule.number(), off.version(), Level.STOP, true)).isInstanceOf(AccessRefusal.class);
        assertThat(recognition.recognise(second.id(), second.version()).status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    @Test
    void another_units_project_that_is_called_alike_is_asked_about_and_of_another_firm_only_where_more_coincides() {
        jdbc.sql("UPDATE project SET name_zh = '聊城高端轴承项目' WHERE id = ?").param(NEIGHBOUR).update();
        Receipt line = checked(submitted("12300000", "V-9"));
        Receipt theirs = submitted("4500000", "V-13");
        jdbc.sql("UPDATE receipt SET unit_code = ?, project_id = ? WHERE id = ?").params(OTHER, NEIGHBOUR, theirs.id()).update();
        People.as(reviewer);
        assertThat(queue.open(line.id()).claims()).as("to dispute with").extracting(Receipt::id).containsExactly(theirs.id());
        assertThat(queue.open(line.id()).waiting().hints()).filteredOn(hint -> hint.rule() == RiskName.OTHER_CLAIM)
                .singleElement().extracting(Hint::figures).asList().contains("聊城高端轴承项目");
        for (long id : new long[] {PROJECT, NEIGHBOUR}) {
            jdbc.sql("INSERT INTO enterprise (id, name, firm_class, demo) VALUES (?, ?, 'ORDINARY', FALSE)").params(id, "企业" + id).update();
            jdbc.sql("UPDATE project SET enterprise_id = ? WHERE id = ?").params(id, id).update();
        }
        assertThat(otherClaims(line)).as("each of its own firm: many make bearings").isEmpty();
        jdbc.sql("UPDATE receipt SET amount = 12300000 WHERE id = ?").param(theirs.id()).update();
        assertThat(otherClaims(line)).as("and money of one amount on one day").singleElement().asList()
                .contains("聊城高端轴承项目", "企业" + PROJECT, "企业" + NEIGHBOUR, false);
        jdbc.sql("UPDATE receipt SET amount = 4500000 WHERE id = ?").param(theirs.id()).update();
        jdbc.sql("UPDATE project SET site_key = '站前路1号' WHERE id IN (?, ?)").params(PROJECT, NEIGHBOUR).update();
        assertThat(otherClaims(line)).as("and one site").singleElement().asList().contains(true);
    }

    private List<List<Object>> otherClaims(Receipt line) {
        return queue.open(line.id()).waiting().hints().stream().filter(hint -> hint.rule() == RiskName.OTHER_CLAIM).map(Hint::figures).toList();
    }

    private List<Long> mine() {
        return queue.desk().waiting().stream().map(one -> one.line().id()).toList();
    }

    private void sameFile(Receipt one, Receipt other) {
        List.of(one, other).forEach(line -> paper(line, "BANK_SLIP", String.format("%064d", one.id())));
    }

    private void paper(Receipt line, String kind, String hash) {
        jdbc.sql("""
                INSERT INTO evidence (receipt_id, kind, file_name, media_type, byte_size, sha256, demo)
                VALUES (:line, :kind, 'a.png', 'image/png', 1, :hash, FALSE)
                """).param("line", line.id()).param("kind", kind).param("hash", hash).update();
    }

    private NewReceipt entered(String yuan, String voucher) {
        return new NewReceipt(PROJECT, Month.of(today), today, "设备款", Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, voucher, null);
    }

    private Receipt submitted(String yuan, String voucher) {
        People.as(clerk);
        Receipt draft = submissions.draft(entered(yuan, voucher), null);
        return submissions.submit(draft.id(), draft.version(), Set.of());
    }

    private Receipt checked(Receipt line) {
        People.as(checker);
        return recognition.check(line.id(), line.version());
    }

    private Receipt recognised(String yuan, String voucher) {
        Receipt line = checked(submitted(yuan, voucher));
        People.as(reviewer);
        return recognition.recognise(line.id(), line.version());
    }
}
