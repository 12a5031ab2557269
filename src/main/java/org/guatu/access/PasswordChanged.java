package org.guatu.access;

/** An account has another password; published in the transaction of it. Whatever is open with the old one ends after the commit. */
public record PasswordChanged(String login) {
}
