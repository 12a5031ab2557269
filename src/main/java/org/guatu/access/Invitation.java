package org.guatu.access;

/**
 * A link with which the owner of an account sets its password. It is shown once: only its hash is kept.
 *
 * @param path of the page, without a leading slash
 */
public record Invitation(Account account, String path) {

    /** Says for whom, and never the secret. */
    @Override
    public String toString() {
        return "Invitation[" + account.login() + "]";
    }
}
