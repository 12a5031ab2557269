package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.guatu.OnBothDatabases;
import org.guatu.access.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** How a correction lies on the desks: both lines as one, on the way that its unit's money goes. */
@OnBothDatabases
@Transactional
class CorrectionReviewDbTest extends ReviewedProject {

    @Autowired
    private ReviewQueue queue;

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
}
