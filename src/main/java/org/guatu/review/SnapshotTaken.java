package org.guatu.review;

import java.util.List;

/**
 * A meeting was started or refreshed and froze its figures. Published in the transaction of that: whoever draws the pages builds them there
 * from {@code snapshot.asOf()} and keeps each with {@link SnapshotPages#put}; so a meeting that runs has all of them or did not start.
 *
 * @param pages the pages of its agenda in their order, each once
 */
public record SnapshotTaken(Meeting meeting, Snapshot snapshot, List<PageRef> pages) {

    public SnapshotTaken {
        pages = List.copyOf(pages);
    }
}
