package org.guatu.shell;

/**
 * What a page may load and run. Nothing from another host.
 *
 * <p>Two freedoms are Flow's: it constructs functions from the expressions the server sends ({@code 'unsafe-eval'}), and components set
 * inline styles ({@code style-src 'unsafe-inline'}). Inline scripts are not free: each page has its own nonce. {@code data:} carries
 * Lumo's icon font and the icons of our style sheets.
 */
final class ContentPolicy {

    /** The header's name. */
    static final String HEADER = "Content-Security-Policy";

    private static final String COMMON = "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; ";

    private ContentPolicy() {
    }

    /** For a page of the delivered product. */
    static String page(String nonce) {
        return COMMON + "connect-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'";
    }

    /** For everything that is no page: no scripts but our own files. */
    static String other() {
        return COMMON + "connect-src 'self'; script-src 'self'";
    }

    /** While developing: the tools put scripts into the page and talk over a socket of their own. */
    static String development() {
        return COMMON + "connect-src 'self' ws: wss:; script-src 'self' 'unsafe-eval' 'unsafe-inline'; worker-src 'self' blob:";
    }
}
