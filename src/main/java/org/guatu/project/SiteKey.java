package org.guatu.project;

/** What two spellings of one site have in common: letters and digits alone, half-width and small. */
public final class SiteKey {

    private SiteKey() {
    }

    /** The key of a site; null where nothing is left to compare. */
    public static String of(String site) {
        String key = Typed.key(site);
        return key.isEmpty() ? null : key;
    }
}
