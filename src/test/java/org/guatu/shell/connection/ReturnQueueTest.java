package org.guatu.shell.connection;

import static org.assertj.core.api.Assertions.assertThat;

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
    void of_two_hundred_pages_at_once_one_is_let_in_and_the_others_ask_again() {
        assertThat(LongStream.range(0, 200).map(i -> queue.take(5_000)).filter(wait -> wait == 0)).hasSize(1);
        assertThat(queue.take(5_000)).isBetween(1_000L, 5_000L);
    }

    @Test
    void nobody_is_let_in_while_the_server_works_for_those_before() {
        for (int i = 0; i <= ReturnQueue.AT_ONCE; i++) {
            queue.begins();
        }
        assertThat(queue.take(10_000)).isPositive();
        queue.ends();
        assertThat(queue.take(10_000)).isZero();
    }
}
