package org.guatu.review;

import java.time.LocalDate;

/**
 * What starting a meeting now would freeze.
 *
 * @param day   the last complete day
 * @param usual the rule: the first meeting of a day freezes the evening, a later one what is known now
 * @param since what was recognised since that evening: only a start by what is known now has it
 */
public record StartChoice(LocalDate day, FreezeBy usual, Waiting since) {
}
