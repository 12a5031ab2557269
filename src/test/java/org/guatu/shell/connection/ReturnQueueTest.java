package org.guatu.shell.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class ReturnQueueTest {

    private final ReturnQueue queue = new ReturnQueue();

    @Test
    void a_single_page_comes_back_at_once() {
        assertThat(queue.take(1_000)).isZero();
        assertThat(queue.take(1_000 + ReturnQueue.STEP)).isZero();
    }

    @Test
    void two_hundred_pages_at_once_come_back_one_after_the_other() {
        List<Long> waits = LongStream.range(0, 200).map(i -> queue.take(5_000)).boxed().toList();
        assertThat(waits).isEqualTo(LongStream.range(0, 200).map(i -> i * ReturnQueue.STEP).boxed().toList());
        assertThat(waits.getLast()).isLessThan(30_000);
    }

    @Test
    void nobody_can_push_the_queue_out_of_reach() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(queue.take(0)).isBetween(0L, ReturnQueue.LONGEST);
        }
        assertThat(queue.take(ReturnQueue.LONGEST + 10 * ReturnQueue.STEP)).isZero();
    }
}
