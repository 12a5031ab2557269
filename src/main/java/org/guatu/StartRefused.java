package org.guatu;

/**
 * The product cannot start for a reason that whoever starts it can remedy.
 */
class StartRefused extends RuntimeException {

    private final transient Object[] details;

    /**
     * @param key the sentence in {@code texts/start}
     * @param cause what was found, or {@code null}
     * @param details filled into the sentence
     */
    StartRefused(String key, Throwable cause, Object... details) {
        super(key, cause);
        this.details = details;
    }

    /** @return the key of the sentence */
    String key() {
        return getMessage();
    }

    /** @return what is filled into the sentence */
    Object[] details() {
        return details.clone();
    }
}
