package org.guatu.access;

/**
 * A waiting screen was paired. Sent after the commit, so that it goes on at once.
 *
 * @param code that it showed
 */
public record WallPaired(String code) {
}
