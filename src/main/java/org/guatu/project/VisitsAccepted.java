package org.guatu.project;

import java.util.List;

/**
 * Visits were accepted, in the transaction that is still open: figures that count them are to be changed in it.
 *
 * @param ids of the visits, at least one
 */
public record VisitsAccepted(List<Long> ids) {

    public VisitsAccepted {
        ids = List.copyOf(ids);
    }
}
