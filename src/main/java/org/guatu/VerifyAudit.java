package org.guatu;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.guatu.access.AuditChain;
import org.guatu.access.ChainReport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command that verifies the audit trail: {@code ./run --verify-audit}. It needs the database and not the product, starts nothing,
 * changes nothing, and can run beside a product on MySQL.
 */
final class VerifyAudit {

    static final String OPTION = "--verify-audit";

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_VERIFIED = 2;
    private static final int H2_NO_DATABASE = 90146;

    private VerifyAudit() {
    }

    /** Reads the settings as the product does, verifies, says what was found; answers the code to exit with. */
    static int run(PrintStream out, PrintStream err) {
        SpringApplication settings = new SpringApplication(Nothing.class);
        settings.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = settings.run()) {
            return run(context.getEnvironment(), out, err);
        }
    }

    static int run(Environment environment, PrintStream out, PrintStream err) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        // Without this H2 would make an empty database where there is none, and find its chain whole.
        String existing = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE" : url;
        String user = environment.getProperty("spring.datasource.username");
        try (Connection connection = user == null ? DriverManager.getConnection(existing)
                : DriverManager.getConnection(existing, user, environment.getProperty("spring.datasource.password", ""))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return say(AuditChain.of(new SingleConnectionDataSource(connection, true)).verify(), out);
        } catch (SQLException e) {
            return say(e.getErrorCode() == H2_NO_DATABASE ? noAudit(url, e) : StartFailures.ofDatabase(e, url), err);
        } catch (DataAccessException e) {
            return say(noAudit(url, e), err);
        }
    }

    private static int say(ChainReport found, PrintStream out) {
        out.printf("entries   %d%nlast hash %s%n", found.entries(), found.headHash());
        out.println(found.fault().map(fault -> {
            Object number = Long.toString(fault.number());
            return text(Locale.ENGLISH, "audit.verify.broken", text(Locale.ENGLISH, fault.kind().messageKey(), number)) + " ("
                    + text(Locale.SIMPLIFIED_CHINESE, "audit.verify.broken", text(Locale.SIMPLIFIED_CHINESE, fault.kind().messageKey(), number)) + ")";
        }).orElse("OK"));
        return found.isWhole() ? WHOLE : BROKEN;
    }

    private static int say(StartRefused refused, PrintStream err) {
        err.println("guatu: " + StartFailures.sentence(refused));
        return NOT_VERIFIED;
    }

    private static StartRefused noAudit(String url, Exception cause) {
        return new StartRefused("start.no-audit", cause, url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//"));
    }

    private static String text(Locale language, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("texts.audit", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }

    /** Settings alone are wanted. */
    static final class Nothing {
    }
}
