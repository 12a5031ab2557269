package org.guatu.access;

import java.util.List;

/**
 * A transaction that changed something was committed. Whatever may be changed is kept in the audit trail, so this tells of every change there is; it is
 * told in the thread of the commit, to whoever refreshes screens. Nobody writes on hearing it.
 *
 * @param events what was changed, in order; never empty
 */
public record ChangesCommitted(List<AuditEvent> events) {

    public ChangesCommitted {
        events = List.copyOf(events);
    }
}
