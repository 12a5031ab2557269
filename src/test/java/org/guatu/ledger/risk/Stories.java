package org.guatu.ledger.risk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.guatu.ledger.Doubt;
import org.guatu.ledger.Evidence;
import org.guatu.ledger.Receipt.Status;
import org.guatu.ledger.risk.ReviewCase.Likeness;
import org.guatu.project.Stage;

/**
 * The labelled set: what an auditor would want to be asked about, told as stories. A label is set by hand from what really happened in the
 * story and never from what a rule says; so rules miss some, and speak up where nothing was wrong. Each story happens six times with other
 * amounts (a fixed seed, the same every time).
 */
final class Stories {

    static final int EACH = 6;

    /** A case, what happened, and the rules that should ask. */
    record Story(String happened, ReviewCase known, Set<RiskName> labels) {
    }

    private final List<Story> all = new ArrayList<>();
    private final Random random = new Random(20240630);

    private Stories() {
    }

    static List<Story> all() {
        Stories stories = new Stories();
        stories.ordinary();
        stories.claimedTwice();
        stories.evidence();
        stories.timing();
        stories.size();
        stories.people();
        return stories.all;
    }

    /** Nothing is wrong, though some of it looks as if. */
    private void ordinary() {
        story("a payment like those before", dice -> Told.line().of(odd(dice, 1800, 2600)));
        story("works settled after the start", dice -> Told.line().after(Stage.STARTED).of(odd(dice, 900, 3000)).paper(Evidence.Kind.SETTLEMENT, null));
        story("land paid at once by the contract, a tenth of the investment", dice -> Told.line().before().of(odd(dice, 4000, 7000))
                .stages(Stage.SIGNED, "2024-06-01"));
        story("equipment for rented works that never began to build", dice -> Told.line().after(Stage.LANDED)
                .stages(Stage.SIGNED, "2023-01-01", Stage.IN_STATISTICS, "2023-08-01").of(odd(dice, 1500, 2800)));
        story("the third instalment of a contract in even amounts", dice -> Told.line().of(even(dice, 20, 28)));
        story("hard: the framework contract hangs on each instalment, as it should", dice -> Told.line().of(odd(dice, 1800, 2600))
                .other(Likeness.SAME_FILE, Told.HERE, Status.RECOGNISED));
        story("hard: a furnace of 1.5亿 that was planned for June", dice -> Told.line().of(even(dice, 110, 150)).plan("40000"));
        story("hard: two lorries of one firm paid on one day with one price", dice -> Told.line().of(odd(dice, 200, 300))
                .other(Likeness.SAME_AMOUNT_AND_DAY, Told.HERE, Status.RECOGNISED));
        story("hard: the group builds a second, other works in the next county", dice -> Told.line().of(odd(dice, 1800, 2600))
                .project(Likeness.SAME_FIRM, Told.THERE));
        story("small first payments and then the line arrives in May, as planned", dice -> Told.line().booked(5).before("120", "0", "95")
                .of(odd(dice, 700, 900)));
    }

    private void claimedTwice() {
        story("one slip for May and June", dice -> Told.line().of(odd(dice, 1800, 2600)).other(Likeness.SAME_FILE, Told.HERE, Status.RECOGNISED),
                RiskName.SAME_EVIDENCE);
        story("one slip used by two counties, with its number", dice -> Told.line().of(odd(dice, 1800, 2600))
                .other(Likeness.SAME_FILE, Told.THERE, Status.RECOGNISED).other(Likeness.SAME_VOUCHER, Told.THERE, Status.RECOGNISED),
                RiskName.SAME_EVIDENCE, RiskName.SAME_VOUCHER);
        story("the slip was scanned again, its number typed again", dice -> Told.line().of(odd(dice, 1800, 2600))
                .other(Likeness.SAME_VOUCHER, Told.HERE, Status.CHECKED), RiskName.SAME_VOUCHER);
        story("no number, but the amount and the day of the neighbour's line of the same firm", dice -> Told.line().of(odd(dice, 1800, 2600))
                .other(Likeness.SAME_AMOUNT_AND_DAY, Told.THERE, Status.RECOGNISED), RiskName.SAME_VOUCHER);
        story("missed: the slip was photographed and the amount split in two", dice -> Told.line().of(odd(dice, 900, 1300)), RiskName.SAME_EVIDENCE);
        story("both counties claim one project under two names", dice -> Told.line().of(odd(dice, 1800, 2600))
                .project(Likeness.SIMILAR_PROJECT, Told.THERE), RiskName.OTHER_CLAIM);
        story("two counties claim one slip of money through two firms of one owner", dice -> Told.line().of(odd(dice, 1800, 2600))
                .project(Likeness.SIMILAR_OF_OTHER_FIRM, Told.THERE), RiskName.OTHER_CLAIM);
        story("the project moved and the old county goes on reporting it", dice -> Told.line().of(odd(dice, 1800, 2600))
                .project(Likeness.SAME_FIRM, Told.THERE), RiskName.OTHER_CLAIM);
    }

    private void evidence() {
        story("the photo of the site is missing", dice -> Told.line().of(odd(dice, 1800, 2600)).needs(Evidence.Kind.PHOTO, Evidence.Kind.BANK_SLIP)
                .paper(Evidence.Kind.BANK_SLIP, null), RiskName.EVIDENCE_MISSING);
        story("nothing at all hangs on it", dice -> Told.line().of(odd(dice, 1800, 2600)).needs(Evidence.Kind.BANK_SLIP), RiskName.EVIDENCE_MISSING);
        story("the slip shows half of it", dice -> Told.line().of("2000.5").paper(Evidence.Kind.BANK_SLIP, odd(dice, 900, 1100)),
                RiskName.EVIDENCE_AMOUNT);
        story("slip and invoice of the amount", dice -> {
            String amount = odd(dice, 1800, 2600);
            return Told.line().of(amount).paper(Evidence.Kind.BANK_SLIP, amount).paper(Evidence.Kind.INVOICE, amount);
        });
        story("hard: paid less a retention that the contract allows", dice -> Told.line().of("2000.5").paper(Evidence.Kind.BANK_SLIP, "1900.5"));
        story("missed: the slip was altered, all kinds agree", dice -> Told.line().of("2400.5").paper(Evidence.Kind.BANK_SLIP, "2400.5"),
                RiskName.EVIDENCE_AMOUNT);
    }

    private void timing() {
        story("works were settled before the start", dice -> Told.line().after(Stage.STARTED).on("2023-0" + (3 + dice.nextInt(5)) + "-10")
                .of(odd(dice, 1800, 2600)), RiskName.BEFORE_STAGE);
        story("money for a project that has not signed", dice -> Told.line().before().stages(Stage.NEGOTIATING, "2024-02-01").of(odd(dice, 500, 900)),
                RiskName.BEFORE_STAGE);
        story("the contract was reported as money on the day it was signed", dice -> Told.line().before().of(odd(dice, 75_000, 79_000))
                .stages(Stage.SIGNED, "2024-06-18").plan("0"), RiskName.ALL_ON_DAY_ONE);
        story("missed: the contract as money, in two lines", dice -> Told.line().before().of(odd(dice, 38_000, 42_000))
                .stages(Stage.SIGNED, "2024-06-18").plan("0"), RiskName.ALL_ON_DAY_ONE);
        story("June was filled up", dice -> Told.line().of(odd(dice, 6000, 9000)), RiskName.QUARTER_END);
        story("hard: the machine came in June by contract", dice -> Told.line().of(odd(dice, 5000, 6000)));
        story("September was filled up, where only July had money", dice -> Told.line().booked(9).before().inMonth(7, "800")
                .of(odd(dice, 5000, 7000)), RiskName.QUARTER_END);
    }

    private void size() {
        story("more than the plan leaves by half", dice -> Told.line().plan("14000").of(odd(dice, 5200, 6400)).booked(5), RiskName.OVER_PLAN);
        story("a nought too many", dice -> Told.line().booked(5).lastYear("900").of(odd(dice, 24_000, 29_000)).plan("0"), RiskName.TEN_TIMES);
        story("above the investment", dice -> Told.line().investment("12000").of(odd(dice, 1800, 2600)), RiskName.OVER_INVESTMENT);
        story("an estimate instead of a payment", dice -> Told.line().booked(5).of(even(dice, 120, 180)).plan("60000"), RiskName.ROUND_NUMBER);
        story("missed: an estimate of 9000", dice -> Told.line().booked(5).of(even(dice, 85, 95)), RiskName.ROUND_NUMBER);
    }

    private void people() {
        story("who entered it also checked it", dice -> Told.line().people("one", "one", "reviewer").of(odd(dice, 1800, 2600)), RiskName.OWN_SUBMISSION);
        story("the clerk said yes to ten times the largest month", dice -> Told.line().confirmed(Doubt.Kind.TEN_TIMES).of(odd(dice, 1800, 2600)),
                RiskName.CONFIRMED_DOUBT);
        story("the clerk said that it is so small", dice -> Told.line().confirmed(Doubt.Kind.TOO_SMALL).of(odd(dice, 10, 90)), RiskName.CONFIRMED_DOUBT);
        story("hard: the last small payment of a large project, confirmed and right", dice -> Told.line().confirmed(Doubt.Kind.TOO_SMALL)
                .of(odd(dice, 10, 90)));
    }

    private void story(String happened, Function<Random, Told> told, RiskName... labels) {
        for (int i = 0; i < EACH; i++) {
            Set<RiskName> set = EnumSet.noneOf(RiskName.class);
            set.addAll(List.of(labels));
            all.add(new Story(happened, told.apply(random).known(), set));
        }
    }

    /** An amount in 万元 with an odd half. */
    private static String odd(Random dice, int from, int to) {
        return (from + dice.nextInt(to - from)) + ".37";
    }

    /** Whole hundreds of 万元. */
    private static String even(Random dice, int from, int to) {
        return String.valueOf((from + dice.nextInt(to - from)) * 100);
    }
}
