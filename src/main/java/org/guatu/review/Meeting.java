package org.guatu.review;

import java.time.LocalDate;

/**
 * A review meeting that was held.
 *
 * @param asOf the day whose figures it saw
 */
public record Meeting(LocalDate heldOn, LocalDate asOf) {
}
