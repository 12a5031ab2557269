package org.guatu.review;

/** A meeting was planned, moved, started, refreshed or closed, or its agenda was changed. Published in the transaction of the change. */
public record MeetingMoved(Meeting meeting) {
}
