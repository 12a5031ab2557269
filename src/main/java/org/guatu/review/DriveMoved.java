package org.guatu.review;

/** The walls of a meeting show something else, or somebody else drives them. Published in the transaction of the move. */
public record DriveMoved(Drive drive) {
}
