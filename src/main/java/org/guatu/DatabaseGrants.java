package org.guatu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * On MySQL with a user of its own for migrations ({@code SPRING_FLYWAY_USER}): gives the product's user, after each migration, its rights to each table,
 * {@code db/grants.sql}. So the user that the product works with can add to the audit trail and never rewrite it.
 */
@Component
class DatabaseGrants implements Callback {

    private final DataSource product;
    private final String owner;

    DatabaseGrants(DataSource product, @Value("${spring.flyway.user:}") String owner) {
        this.product = product;
        this.owner = owner;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !owner.isBlank();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (context.getConnection().getMetaData().getDatabaseProductName().contains("MySQL")) {
                grant(context.getConnection());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the user of the migrations may not give rights: GRANT ALL ON the database to it WITH GRANT OPTION", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }

    /** @param asOwner a connection of a user who may give rights to every table of the database */
    void grant(Connection asOwner) throws SQLException {
        try (var set = asOwner.prepareStatement("SET @product_user = ?")) {
            set.setString(1, productUser());
            set.execute();
        }
        try (var statement = asOwner.createStatement()) {
            List<String> grants = new ArrayList<>();
            try (var rows = statement.executeQuery(script())) {
                while (rows.next()) {
                    grants.add(rows.getString(1).replaceFirst(";$", ""));
                }
            }
            for (String grant : grants) {
                statement.execute(grant);
            }
        }
    }

    /** As GRANT names it, by the server's own account of who the product is. */
    private String productUser() throws SQLException {
        try (Connection own = product.getConnection(); var statement = own.createStatement(); var row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
        }
    }

    private static String quoted(String name) {
        return "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String script() {
        try {
            return new ClassPathResource("db/grants.sql").getContentAsString(StandardCharsets.UTF_8).strip().replaceFirst(";$", "");
        } catch (IOException e) {
            throw new IllegalStateException("db/grants.sql belongs to the product", e);
        }
    }
}
