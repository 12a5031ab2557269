package org.guatu.demo;

/**
 * A source of numbers that look thrown and are the same in every run, on every machine and every Java: a linear congruence of our own with
 * Knuth's MMIX constants. Each part of the data has its own, by a word, so that a change in one part does not shift the others.
 */
final class Dice {

    private long state;

    Dice(String word) {
        state = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < word.length(); i++) {
            state = state * 31 + word.charAt(i);
        }
        next(2);
        next(2);
    }

    /** A number from 0 up to but without the bound; the bound is positive. */
    int next(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive: " + bound);
        }
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + next(last - first + 1);
    }
}
