package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.AsOf;
import org.guatu.calendar.Month;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Indicators;
import org.guatu.ledger.MonthSheets.Elsewhere;
import org.guatu.progress.Contributions;
import org.guatu.progress.Entry;
import org.guatu.progress.Progress;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** From a clerk's draft to the number on the wall, and back. */
@OnBothDatabases
@Transactional
class RecognitionDbTest extends ReviewedProject {

    @Autowired
    private MonthSheets sheets;
    @Autowired
    private MonthEntries months;
    @Autowired
    private Contributions contributions;
    @Autowired
    private Progress progress;
    @Autowired
    private Indicators indicators;

    @Test
    void a_draft_is_submitted_checked_recognised_and_only_then_counts() {
        Receipt line = submitted("18500000");
        assertThat(counted()).isZero();
        People.as(checker);
        assertThat(recognition.next(line)).isEqualTo(Recognition.Next.CHECK);
        line = recognition.check(line.id(), line.version());
        assertThat(counted()).isZero();
        People.as(reviewer);
        assertThat(recognition.next(line)).isEqualTo(Recognition.Next.RECOGNISE);
        line = recognition.recognise(line.id(), line.version());
        assertThat(line.status()).isEqualTo(Receipt.Status.RECOGNISED);
        assertThat(line.decidedOn()).isEqualTo(today);
        assertThat(counted()).isEqualByComparingTo("18500000.00");
        assertThat(contributions.differences()).isEmpty();
        assertThat(ledger.steps(line.id())).extracting(Step::kind).containsExactly(Step.Kind.SUBMITTED, Step.Kind.CHECKED, Step.Kind.RECOGNISED);
    }

    @Test
    void the_second_of_two_savers_is_refused_and_sees_the_version_that_stands() {
        People.as(clerk);
        Receipt line = submissions.draft(entered("1850000"), null);
        Receipt mine = submissions.change(line.id(), line.version(), entered("1900000"));
        assertThatThrownBy(() -> submissions.change(line.id(), line.version(), entered("2000000")))
                .asInstanceOf(type(StaleEdit.class)).extracting(stale -> stale.current().amount(), stale -> stale.current().version())
                .containsExactly(new BigDecimal("1900000.00"), mine.version());
    }

    @Test
    void the_same_request_sent_again_makes_one_line() {
        People.as(clerk);
        Receipt once = submissions.draft(entered("1850000"), "key-1-" + today);
        assertThat(submissions.draft(entered("1850000"), "key-1-" + today).id()).isEqualTo(once.id());
    }

    @Test
    void two_reviewers_of_one_line_count_it_once() {
        Receipt line = checked(submitted("18500000"));
        People.as(reviewer);
        recognition.recognise(line.id(), line.version());
        people.as(Role.REVIEWER, CITY);
        assertThatThrownBy(() -> recognition.recognise(line.id(), line.version())).isInstanceOf(StaleEdit.class);
        assertThat(counted()).isEqualByComparingTo("18500000");
    }

    @Test
    void nobody_reviews_the_own_submission_and_two_looks_are_two_people() {
        Receipt line = submitted("18500000");
        jdbc.sql("UPDATE account_role SET role_name = 'REVIEWER' WHERE account_id = (SELECT id FROM account WHERE login = :clerk)")
                .param("clerk", clerk).update();
        String both = people.make(Role.REVIEWER, CITY);
        jdbc.sql("UPDATE receipt SET submitter_login = :both WHERE id = :id").param("both", both).param("id", line.id()).update();
        People.as(both);
        assertThatThrownBy(() -> recognition.check(line.id(), line.version())).hasMessageContaining("own-submission");
        jdbc.sql("UPDATE receipt SET submitter_login = 'other' WHERE id = :id").param("id", line.id()).update();
        Receipt checked = recognition.check(line.id(), line.version());
        assertThatThrownBy(() -> recognition.recognise(line.id(), checked.version())).hasMessageContaining("own-check");
    }

    @Test
    void a_county_does_not_recognise_and_the_city_waits_for_its_check() {
        Receipt line = submitted("18500000");
        People.as(reviewer);
        assertThatThrownBy(() -> recognition.recognise(line.id(), line.version())).hasMessageContaining("check-first");
        Receipt checked = checked(line);
        people.as(Role.REVIEWER, COUNTY);
        assertThatThrownBy(() -> recognition.recognise(line.id(), checked.version())).isInstanceOf(AccessRefusal.class);
        jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (:unit, 1)").param("unit", COUNTY).update();
        Receipt other = submitted("12300000");
        People.as(reviewer);
        assertThat(recognition.recognise(other.id(), other.version()).status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    @Test
    void less_is_recognised_with_a_reason_and_both_amounts_are_kept() {
        Receipt line = checked(submitted("12000000"));
        People.as(reviewer);
        assertThatThrownBy(() -> recognition.reduce(line.id(), line.version(), new BigDecimal("8000000"), " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> recognition.reduce(line.id(), line.version(), new BigDecimal("12000000"), "x")).hasMessageContaining("reduction");
        Receipt now = recognition.reduce(line.id(), line.version(), new BigDecimal("8000000"), "回单 B 重复");
        assertThat(now.amount()).isEqualByComparingTo("8000000");
        assertThat(now.handling().claimed()).isEqualByComparingTo("12000000");
        assertThat(counted()).isEqualByComparingTo("8000000");
        assertThat(entry(now).marks().claimed()).as("the list of entries tells both").isEqualByComparingTo("12000000");
        assertThat(entry(now).marks().reason()).isEqualTo("回单 B 重复");
    }

    @Test
    void what_is_sent_back_comes_again_and_keeps_both_versions() {
        Receipt line = submitted("12000000");
        People.as(checker);
        Receipt back = recognition.sendBack(line.id(), line.version(), "回单付款方不一致", "evidence");
        assertThat(back.handling().answerBy()).isAfter(today);
        People.as(clerk);
        Receipt changed = submissions.change(back.id(), back.version(), entered("11000000"));
        Receipt again = submissions.submit(changed.id(), changed.version(), Set.of());
        assertThat(again.status()).isEqualTo(Receipt.Status.SUBMITTED);
        assertThat(again.handling().answerBy()).isNull();
        assertThat(ledger.steps(line.id())).extracting(Step::amount).usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal("12000000"), new BigDecimal("12000000"), new BigDecimal("11000000"));
    }

    @Test
    void what_is_disputed_waits_for_the_ruling() {
        Receipt line = checked(submitted("12000000"));
        People.as(reviewer);
        Receipt held = recognition.hold(line.id(), line.version(), "两县同报");
        assertThatThrownBy(() -> recognition.recognise(line.id(), held.version())).hasMessageContaining("held");
        Receipt free = recognition.release(line.id(), held.version(), "归冠县");
        assertThat(recognition.recognise(line.id(), free.version()).status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    @Test
    void a_correction_is_a_reversal_and_a_new_line_that_count_together() {
        Receipt line = recognised("12000000");
        People.as(clerk);
        Corrections.Effect effect = corrections.effect(line.id(), new BigDecimal("9000000"));
        assertThat(effect.change()).isEqualByComparingTo("-3000000");
        assertThat(effect.refused()).isNull();
        assertThat(corrections.reduction(line.id(), new BigDecimal("12000000")).refused()).as("told before it is sent").hasMessageContaining("reduction-range");
        List<Receipt> pair = corrections.correct(line.id(), line.version(), entered("9000000"), "多报");
        assertThat(counted()).isEqualByComparingTo("12000000");
        assertThatThrownBy(() -> corrections.withdraw(line.id(), line.version(), "x")).hasMessageContaining("correction-waits");
        People.as(reviewer);
        assertThatThrownBy(() -> recognition.recognise(pair.getFirst().id(), pair.getFirst().version())).hasMessageContaining("check-first");
        Receipt seen = checked(pair.getFirst());
        People.as(reviewer);
        recognition.recognise(seen.id(), seen.version());
        assertThat(counted()).isEqualByComparingTo("9000000");
        assertThat(ledger.receipt(line.id()).amount()).as("the line itself is never touched").isEqualByComparingTo("12000000");
        assertThat(contributions.differences()).isEmpty();
    }

    @Test
    void a_project_never_falls_below_zero_and_a_line_is_taken_back_once() {
        Receipt line = recognised("12000000");
        People.as(reviewer);
        Receipt withdrawal = corrections.withdraw(line.id(), line.version(), "资金回流");
        String second = people.make(Role.REVIEWER, CITY);
        People.as(second);
        recognition.recognise(withdrawal.id(), withdrawal.version());
        assertThat(counted()).isZero();
        assertThatThrownBy(() -> corrections.withdraw(line.id(), line.version(), "x")).hasMessageContaining("nothing-left");
    }

    @Test
    void more_than_the_total_investment_is_not_recognised() {
        People.as(clerk);
        Receipt draft = submissions.draft(entered("1000000000.01"), null);
        assertThatThrownBy(() -> submissions.submit(draft.id(), draft.version(), Set.of())).asInstanceOf(type(Unconfirmed.class))
                .extracting(Unconfirmed::doubts).asList().extracting("kind").contains(Doubt.Kind.OVER_INVESTMENT);
        Receipt line = checked(submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.values())));
        People.as(reviewer);
        assertThatThrownBy(() -> recognition.recognise(line.id(), line.version())).hasMessageContaining("over-investment");
    }

    @Test
    void a_closed_month_takes_nothing_more_and_what_comes_goes_to_the_open_one() {
        Month last = month.previous();
        jdbc.sql("INSERT INTO reporting_month (city_code, booked_month, closed_on, version) VALUES ('371500', :month, :on, 0)").param("month", last.yyyymm())
                .param("on", today).update();
        People.as(clerk);
        NewReceipt late = new NewReceipt(PROJECT, last, last.lastDay(), "设备款", Money.yuan(new BigDecimal("5000000")), Origin.OUTSIDE_CITY, null, null);
        Receipt draft = submissions.draft(late, null);
        assertThatThrownBy(() -> submissions.submit(draft.id(), draft.version(), Set.of())).isInstanceOf(Unconfirmed.class);
        Receipt sent = submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.MONTH_CLOSED));
        assertThat(sent.month()).isEqualTo(month);
        assertThatThrownBy(() -> submissions.noChange(PROJECT, last)).isInstanceOf(Refusal.class);
    }

    @Test
    void money_of_a_settled_year_is_a_late_entry_of_the_month_being_reported_and_nothing_of_last_year() {
        Month december = Month.of(today.getYear() - 1, 12);
        People.as(clerk);
        NewReceipt late = new NewReceipt(PROJECT, december, december.lastDay(), "设备款", Money.yuan(new BigDecimal("5000000")), Origin.OUTSIDE_CITY, null, null);
        Receipt draft = submissions.draft(late, null);
        assertThat(submissions.doubts(late, draft.id())).extracting(Doubt::kind).contains(Doubt.Kind.LATE_ENTRY).doesNotContain(Doubt.Kind.MONTH_CLOSED);
        Receipt line = checked(submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.LATE_ENTRY)));
        assertThat(line.handling().late()).isTrue();
        People.as(clerk);
        assertThat(sheets.of(UnitCode.of(COUNTY), december).elsewhere()).as("its old month tells where it went").singleElement()
                .extracting(Elsewhere::line, Elsewhere::booked, Elsewhere::late).containsExactly(line.id(), line.month(), true);
        assertThat(sheets.of(UnitCode.of(COUNTY), line.month()).elsewhere()).isEmpty();
        People.as(reviewer);
        Receipt counts = recognition.recognise(line.id(), line.version(), "已核对");
        assertThat(counts.handling().late()).isTrue();
        assertThat(counts.month().year()).isEqualTo(today.getYear());
        assertThat(counted()).isEqualByComparingTo("5000000");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM contribution WHERE project_id = ? AND booked_month < ?").params(PROJECT, Month.of(today.getYear(), 1).yyyymm())
                .query(Integer.class).single()).as("kept out of last year's contest").isZero();
        assertThat(entry(counts).marks().late()).isTrue();
    }

    @Test
    void money_from_before_a_move_is_the_old_units_however_it_is_entered() {
        LocalDate moved = today.minusDays(20);
        jdbc.sql("""
                INSERT INTO project_move (project_id, from_unit, to_unit, effective_from, document_no, moved_by, moved_at)
                VALUES (?, '371524', ?, ?, '1 号', 'x', ?)""").params(PROJECT, COUNTY, moved, moved.atStartOfDay()).update();
        People.as(clerk);
        NewReceipt before = on(moved.minusDays(1));
        List<Long> both = submissions.submitAll(List.of(before, on(moved)), Set.of());
        assertThat(jdbc.sql("SELECT unit_code FROM receipt WHERE id IN (:ids) ORDER BY id").param("ids", both).query(String.class).list())
                .containsExactly("371524", COUNTY);
        Receipt draft = submissions.draft(on(moved), null);
        Receipt changed = submissions.change(draft.id(), draft.version(), before);
        assertThat(changed.unit().value()).isEqualTo("371524");
        assertThat(submissions.submit(changed.id(), changed.version(), Set.of(Doubt.Kind.values())).unit().value()).isEqualTo("371524");
        assertThat(months.of(UnitCode.of(COUNTY), before.month())).as("who entered them sees them").filteredOn(row -> row.projectId() == PROJECT)
                .flatExtracting(MonthEntries.Row::lines).extracting(Receipt::id).contains(both.getFirst(), changed.id());
    }

    private NewReceipt on(LocalDate day) {
        return new NewReceipt(PROJECT, Month.of(day), day, "设备款", Money.yuan(new BigDecimal("5000000")), Origin.OUTSIDE_CITY, null, null);
    }

    private Entry entry(Receipt line) {
        people.as(Role.LEADER, CITY);
        return progress.entries(indicators.find(Indicator.FUNDS).orElseThrow(), UnitCode.of(CITY), Period.year(today.getYear()), new AsOf(today, today), 0, 100)
                .stream().filter(one -> one.sourceId() == line.id()).findFirst().orElseThrow();
    }

    private BigDecimal counted() {
        return jdbc.sql("SELECT COALESCE(SUM(quantity), 0) FROM contribution WHERE project_id = :id AND indicator_code = 'FUNDS'")
                .param("id", PROJECT).query(BigDecimal.class).single();
    }
}
