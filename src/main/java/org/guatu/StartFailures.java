package org.guatu;

import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;

/**
 * Says in one sentence, in English and in Chinese, why the product does not start.
 */
class StartFailures implements FailureAnalyzer {

    private static final int MYSQL_UNKNOWN_DATABASE = 1049;
    private static final int MYSQL_NO_RIGHT_TO_DATABASE = 1044;
    private static final int H2_IN_USE = 90020;
    /** What H2 says of a file it cannot make out: damaged, of another version, or not its own. */
    private static final Set<Integer> H2_DAMAGED = Set.of(90028, 90030, 90031, 90048);

    private final Environment environment;

    StartFailures(Environment environment) {
        this.environment = environment;
    }

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        StartRefused refused = refused(failure);
        return refused == null ? null : new FailureAnalysis(sentence(refused), null, failure);
    }

    private StartRefused refused(Throwable failure) {
        StartRefused fromDatabase = null;
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof StartRefused found) {
                return found;
            }
            if (cause instanceof PortInUseException port) {
                return new StartRefused("start.port-taken", port, Integer.toString(port.getPort()));
            }
            if (cause instanceof SQLException sql) {
                StartRefused found = ofDatabase(sql, environment.getProperty("spring.datasource.url", ""));
                fromDatabase = found.key().equals("start.database-refuses") ? fromDatabase : found;
            }
        }
        return fromDatabase;
    }

    /**
     * @param failure what the driver said
     * @param url the JDBC URL, of which only server and database are repeated, never a password
     * @return the refusal that fits
     */
    static StartRefused ofDatabase(SQLException failure, String url) {
        String where = url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (failure.getErrorCode() == H2_IN_USE) {
            return new StartRefused("start.data-in-use", failure, where.replaceFirst("^jdbc:h2:file:", ""));
        }
        if (H2_DAMAGED.contains(failure.getErrorCode())) {
            return new StartRefused("start.data-damaged", failure, where.replaceFirst("^jdbc:h2:file:", "") + ".mv.db");
        }
        if (failure.getErrorCode() == MYSQL_UNKNOWN_DATABASE) {
            return new StartRefused("start.database-unknown", failure, where);
        }
        if (state.startsWith("28") || failure.getErrorCode() == MYSQL_NO_RIGHT_TO_DATABASE) {
            return new StartRefused("start.database-password", failure, where);
        }
        if (String.valueOf(failure.getMessage()).contains("Public Key Retrieval")) {
            return new StartRefused("start.database-no-tls", failure, where);
        }
        if (state.startsWith("08")) {
            return new StartRefused("start.database-unreachable", failure, where);
        }
        return new StartRefused("start.database-refuses", failure, where, String.valueOf(failure.getMessage()));
    }

    /** @return the sentence in both languages */
    static String sentence(StartRefused refused) {
        return text(refused, Locale.ENGLISH) + " (" + text(refused, Locale.SIMPLIFIED_CHINESE) + ")";
    }

    private static String text(StartRefused refused, Locale language) {
        String pattern = ResourceBundle.getBundle("texts.start", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(refused.key());
        return new MessageFormat(pattern, language).format(refused.details());
    }

    /** Prints the sentence to the standard error stream, without a frame around it. */
    static class Reporter implements FailureAnalysisReporter {
        @Override
        public void report(FailureAnalysis analysis) {
            System.err.println("guatu: " + analysis.getDescription());
            if (analysis.getAction() != null) {
                System.err.println("       " + analysis.getAction());
            }
        }
    }
}
