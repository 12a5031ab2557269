package org.guatu.access;

import java.time.LocalDateTime;

/**
 * An account as an administrator sees it.
 *
 * @param lockedUntil when its login opens again after too many wrong passwords, or null
 */
public record AccountState(Account account, LocalDateTime lockedUntil) {
}
