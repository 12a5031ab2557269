package org.guatu.ledger.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.ledger.risk.Told.HERE;
import static org.guatu.ledger.risk.Told.THERE;
import static org.guatu.ledger.risk.Told.line;
import static org.guatu.ledger.risk.Told.wan;

import java.util.List;

import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Receipt.Status;
import org.guatu.ledger.risk.ReviewCase.Likeness;
import org.guatu.project.Stage;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.Test;

/** Each rule for itself, at its edges. */
class RiskRulesTest {

    @Test
    void an_ordinary_line_is_asked_nothing() {
        assertThat(line().asked()).isEmpty();
    }

    @Test
    void what_takes_money_back_is_asked_only_who_did_it() {
        assertThat(line().kind(Receipt.Kind.REDUCTION).of("-12000").other(Likeness.SAME_FILE, HERE, Status.RECOGNISED)
                .needs(Evidence.Kind.INVOICE).stages().asked()).isEmpty();
        assertThat(line().kind(Receipt.Kind.WITHDRAWAL).people("a", null, "a").asked()).containsExactly(RiskName.OWN_SUBMISSION);
    }

    @Test
    void the_same_file_is_asked_about_and_the_question_names_the_other_line() {
        List<Hint> hints = new SameEvidence().look(line().other(Likeness.SAME_FILE, HERE, Status.RECOGNISED).known());
        assertThat(hints).singleElement().satisfies(hint -> assertThat(hint.other()).isEqualTo(900L));
        assertThat(line().other(Likeness.SAME_FILE, THERE, Status.SUBMITTED).asked()).contains(RiskName.SAME_EVIDENCE);
        assertThat(line().other(Likeness.SAME_FILE, THERE, Status.WITHDRAWN).asked()).isEmpty();
    }

    @Test
    void the_same_voucher_or_amount_and_day_is_asked_about_once_for_a_line() {
        assertThat(line().other(Likeness.SAME_VOUCHER, THERE, Status.RECOGNISED).asked()).containsExactly(RiskName.SAME_VOUCHER);
        assertThat(line().other(Likeness.SAME_AMOUNT_AND_DAY, HERE, Status.CHECKED).asked()).containsExactly(RiskName.SAME_VOUCHER);
    }

    @Test
    void a_claim_of_the_own_unit_is_no_other_claim() {
        assertThat(line().project(Likeness.SAME_FIRM, THERE).asked()).containsExactly(RiskName.OTHER_CLAIM);
        assertThat(line().project(Likeness.SIMILAR_PROJECT, THERE).asked()).containsExactly(RiskName.OTHER_CLAIM);
        assertThat(line().project(Likeness.SAME_FIRM, HERE).asked()).isEmpty();
    }

    @Test
    void every_kind_that_is_missing_is_named() {
        List<Hint> hints = new EvidenceMissing().look(line().needs(Evidence.Kind.INVOICE, Evidence.Kind.PHOTO).paper(Evidence.Kind.INVOICE, null).known());
        assertThat(hints).singleElement().satisfies(hint -> assertThat(hint.figures()).containsExactly(Evidence.Kind.PHOTO));
    }

    @Test
    void evidence_that_shows_another_amount_is_asked_about_and_unread_evidence_is_not() {
        assertThat(line().of("500").paper(Evidence.Kind.BANK_SLIP, "500").paper(Evidence.Kind.INVOICE, "500").asked()).isEmpty();
        assertThat(line().of("500").paper(Evidence.Kind.BANK_SLIP, "300").paper(Evidence.Kind.BANK_SLIP, "200").asked()).isEmpty();
        assertThat(line().of("500").paper(Evidence.Kind.BANK_SLIP, "300").asked()).containsExactly(RiskName.EVIDENCE_AMOUNT);
        assertThat(line().of("500").paper(Evidence.Kind.BANK_SLIP, "300").paper(Evidence.Kind.BANK_SLIP, null).asked()).isEmpty();
    }

    @Test
    void money_before_its_stage_is_asked_about_and_a_later_stage_will_do() {
        assertThat(line().after(Stage.STARTED).on("2023-08-31").asked()).contains(RiskName.BEFORE_STAGE);
        assertThat(line().after(Stage.STARTED).on("2023-09-01").asked()).doesNotContain(RiskName.BEFORE_STAGE);
        assertThat(line().after(Stage.STARTED).stages(Stage.IN_STATISTICS, "2024-01-01").asked()).doesNotContain(RiskName.BEFORE_STAGE);
        assertThat(line().stages().asked()).contains(RiskName.BEFORE_STAGE);
        assertThat(line().after(null).stages().asked()).doesNotContain(RiskName.BEFORE_STAGE);
    }

    @Test
    void nearly_all_at_the_contract_is_asked_about_for_the_first_money_only() {
        Told all = line().before().of("9000").investment("10000").stages(Stage.SIGNED, "2024-06-01");
        assertThat(all.asked()).contains(RiskName.ALL_ON_DAY_ONE);
        assertThat(line().before().of("8999.99").investment("10000").stages(Stage.SIGNED, "2024-06-01").asked()).doesNotContain(RiskName.ALL_ON_DAY_ONE);
        assertThat(line().before("10").of("9000").investment("10000").stages(Stage.SIGNED, "2024-06-01").asked()).doesNotContain(RiskName.ALL_ON_DAY_ONE);
        assertThat(line().before().of("9000").investment("10000").stages(Stage.SIGNED, "2024-01-01").asked()).doesNotContain(RiskName.ALL_ON_DAY_ONE);
    }

    @Test
    void the_total_investment_may_be_reached_and_not_passed() {
        assertThat(line().before("1000").of("9000").investment("10000").plan("0").asked()).doesNotContain(RiskName.OVER_INVESTMENT);
        assertThat(line().before("1000").of("9000.01").investment("10000").plan("0").asked()).contains(RiskName.OVER_INVESTMENT);
        assertThat(line().investment(null).asked()).isEmpty();
    }

    @Test
    void the_plan_left_may_be_passed_by_a_fifth() {
        assertThat(line().before("1000").plan("2000").of("1200").asked()).doesNotContain(RiskName.OVER_PLAN);
        assertThat(line().before("1000").plan("2000").of("1200.01").asked()).contains(RiskName.OVER_PLAN);
        assertThat(line().before("1000").plan("0").of("1200.01").asked()).doesNotContain(RiskName.OVER_PLAN);
    }

    @Test
    void more_than_ten_times_the_largest_month_before_is_asked_about() {
        assertThat(line().booked(5).before("100", "90").of("1000").asked()).doesNotContain(RiskName.TEN_TIMES);
        assertThat(line().booked(5).before("100", "90").of("1000.01").asked()).contains(RiskName.TEN_TIMES);
        assertThat(line().booked(5).before().of("1000.01").asked()).doesNotContain(RiskName.TEN_TIMES);
    }

    @Test
    void the_end_of_a_quarter_is_held_against_the_mean_of_the_months_before() {
        List<Hint> hints = new QuarterEnd().look(line().before("6200", "4800", "11000", "8400", "9600", "6000").of("12000").known());
        assertThat(hints).singleElement().satisfies(hint -> assertThat(hint.figures()).contains(wan("18000"), wan("8000"), new Hint.Times(new java.math.BigDecimal("2.3"))));
        assertThat(line().before("1000", "1000", "1000", "1000", "1000").of("2000").asked()).doesNotContain(RiskName.QUARTER_END);
        assertThat(line().booked(5).before("1000", "1000", "1000", "1000").of("5000").asked()).doesNotContain(RiskName.QUARTER_END);
        assertThat(line().before("1000").of("5000").asked()).as("one month is no mean").doesNotContain(RiskName.QUARTER_END);
    }

    @Test
    void large_and_round_begins_at_a_hundred_million() {
        assertThat(line().of("10000").asked()).contains(RiskName.ROUND_NUMBER);
        assertThat(line().of("10050").asked()).doesNotContain(RiskName.ROUND_NUMBER);
        assertThat(line().of("9900").asked()).doesNotContain(RiskName.ROUND_NUMBER);
    }

    @Test
    void confirmed_doubts_and_one_person_twice_are_told() {
        assertThat(line().confirmed(Doubt.Kind.TOO_SMALL).asked()).containsExactly(RiskName.CONFIRMED_DOUBT);
        assertThat(line().people("a", "b", "a").asked()).containsExactly(RiskName.OWN_SUBMISSION);
        assertThat(line().people("a", "a", "b").asked()).containsExactly(RiskName.OWN_SUBMISSION);
        assertThat(line().people("a", "b", "b").asked()).containsExactly(RiskName.OWN_SUBMISSION);
        assertThat(line().people(null, null, "b").asked()).isEmpty();
    }

    @Test
    void every_rule_has_its_words_and_its_place() {
        assertThat(RiskRule.ALL).extracting(RiskRule::name).containsExactlyInAnyOrder(RiskName.values());
        for (RiskName name : RiskName.values()) {
            assertThat(List.of(name.messageKey(), name.sentenceKey(), name.questionKey(), name.fineKey())).as(name.name()).allMatch(Texts::has);
        }
    }
}
