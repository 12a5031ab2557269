package org.guatu.access;

/**
 * A screen was taken off. Sent after the commit, so that what it shows is closed at once.
 *
 * @param login of its account
 */
public record WallTakenOff(String login) {
}
