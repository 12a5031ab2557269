package org.guatu.project;

import java.time.LocalDate;

/** A project was given up on a day; published in the transaction of it. Nothing is taken back by itself. */
public record ProjectTerminated(long projectId, LocalDate on) {
}
