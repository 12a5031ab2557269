package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How a correction lies on the desks: both lines as one, on the way that its unit's money goes. */
@OnBothDatabases
@Transactional
class CorrectionReviewDbTest {

    private static final String CITY = "371500";
    private static final String COUNTY = "371525";
    private static final long PROJECT = 992051;

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
    private Ledger ledger;
    @Autowired
    private ReviewQueue queue;

    private LocalDate today;
    private String clerk;
    private String checker;
    private String reviewer;

    @BeforeEach
    void peopleAndAProject() {
        People people = new People(accounts);
        today = clock.today();
        jdbc.sql("""
                INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (?, ?, '高端轴承', ?, 1000000000, 0, FALSE, 0)
                """).params(PROJECT, "Q" + PROJECT, COUNTY).update();
        clerk = people.make(Role.CLERK, COUNTY);
        checker = people.make(Role.REVIEWER, COUNTY);
        reviewer = people.make(Role.REVIEWER, CITY);
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void it_is_told_as_one_with_the_line_it_is_of_and_both_lines_go_every_step() {
        Receipt line = recognised("41000000");
        People.as(clerk);
        List<Receipt> pair = corrections.correct(line.id(), line.version(), entered("40000000"), "多记");
        long reversal = pair.getFirst().id();
        long instead = pair.getLast().id();
        People.as(reviewer);
        assertThat(mine()).as("the county looks first").doesNotContain(reversal, instead);
        People.as(checker);
        assertThat(mine()).contains(instead).doesNotContain(reversal);
        ReviewQueue.Opened opened = queue.open(reversal);
        assertThat(opened.line().id()).as("by the number of either").isEqualTo(instead);
        assertThat(opened.waiting().correcting().of().id()).isEqualTo(line.id());
        assertThat(opened.waiting().correcting().lines()).extracting(Receipt::id).containsExactly(reversal, instead);
        assertThat(opened.waiting().amount()).isEqualByComparingTo("-1000000");
        assertThat(opened.waiting().isPlain()).as("looked at by itself").isFalse();
        recognition.check(instead, pair.getLast().version());
        People.as(reviewer);
        assertThat(mine()).contains(instead).doesNotContain(reversal);
        Receipt held = recognition.hold(instead, ledger.receipt(instead).version(), "再核对");
        assertThat(ledger.receipt(reversal).handling().held()).isTrue();
        Receipt free = recognition.release(instead, held.version(), "属实");
        assertThat(queue.takePlain(List.of(new Recognition.Seen(instead, free.version()))).taken()).as("never in a batch").isEmpty();
        recognition.recognise(instead, free.version());
        assertThat(ledger.receipt(reversal).status()).isEqualTo(Receipt.Status.RECOGNISED);
        assertThat(queue.done()).filteredOn(done -> done.correcting() != null).singleElement()
                .satisfies(done -> assertThat(done.amount()).isEqualByComparingTo("-1000000"));
    }

    @Test
    void what_a_reviewer_proposes_was_looked_at_and_waits_for_another_of_the_city() {
        Receipt line = recognised("41000000");
        People.as(checker);
        Receipt less = corrections.reduce(line.id(), line.version(), new BigDecimal("500000"), "再核");
        assertThat(mine()).doesNotContain(less.id());
        People.as(reviewer);
        assertThat(mine()).contains(less.id());
        assertThat(recognition.recognise(less.id(), less.version()).status()).isEqualTo(Receipt.Status.RECOGNISED);
    }

    private List<Long> mine() {
        return queue.desk().waiting().stream().map(one -> one.line().id()).toList();
    }

    private NewReceipt entered(String yuan) {
        return new NewReceipt(PROJECT, Month.of(today), today, "设备款", Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, null, null);
    }

    private Receipt recognised(String yuan) {
        People.as(clerk);
        Receipt draft = submissions.draft(entered(yuan), null);
        Receipt line = submissions.submit(draft.id(), draft.version(), Set.of());
        People.as(checker);
        Receipt seen = recognition.check(line.id(), line.version());
        People.as(reviewer);
        return recognition.recognise(seen.id(), seen.version(), "已核对");
    }
}
