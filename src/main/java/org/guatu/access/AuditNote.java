package org.guatu.access;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An event with what the trail itself adds to it: an entry that has no place in the chain yet.
 *
 * @param actor       a login or {@link AuditTrail#SYSTEM}
 * @param address     the network address of the request or {@link AuditTrail#NOWHERE}
 * @param businessDay the day the product lived on
 * @param happenedAt  the real moment, UTC, to the microsecond
 */
public record AuditNote(AuditEvent event, String actor, String address, LocalDate businessDay, LocalDateTime happenedAt) {
}
