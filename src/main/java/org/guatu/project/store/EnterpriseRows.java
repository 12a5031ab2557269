package org.guatu.project.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.guatu.project.CreditCode;
import org.guatu.project.Enterprise;
import org.guatu.project.FirmClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Firms. */
@Repository
public class EnterpriseRows {

    private static final String FIRM = "SELECT id, name, credit_code, firm_class FROM enterprise ";

    private final JdbcClient jdbc;

    EnterpriseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of firms whose name or credit code contains the text. */
    public List<Enterprise> find(String text, int offset, int limit) {
        return jdbc.sql(FIRM + """
                WHERE LOWER(name) LIKE :text ESCAPE '!' OR LOWER(credit_code) LIKE :text ESCAPE '!'
                ORDER BY name, id LIMIT :limit OFFSET :offset
                """).param("text", "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%").param("limit", limit)
                .param("offset", offset).query(EnterpriseRows::firm).list();
    }

    /** The firm of an id. */
    public Optional<Enterprise> byId(long id) {
        return jdbc.sql(FIRM + "WHERE id = :id").param("id", id).query(EnterpriseRows::firm).optional();
    }

    /** The firm with a credit code. */
    public Optional<Enterprise> byCreditCode(CreditCode code) {
        return jdbc.sql(FIRM + "WHERE credit_code = :code").param("code", code.value()).query(EnterpriseRows::firm).optional();
    }

    /** Firms of exactly a name. */
    public List<Enterprise> named(String name) {
        return jdbc.sql(FIRM + "WHERE name = :name ORDER BY CASE WHEN credit_code IS NULL THEN 1 ELSE 0 END, id").param("name", name)
                .query(EnterpriseRows::firm).list();
    }

    /** Writes a firm and tells its id. */
    public long insert(String name, CreditCode code, FirmClass firmClass) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO enterprise (name, credit_code, firm_class, demo) VALUES (:name, :code, :class, FALSE)").param("name", name)
                .param("code", code == null ? null : code.value(), Types.VARCHAR).param("class", firmClass.name()).update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** A code that was stored without being checked, as in older rows, is shown as none. */
    private static Enterprise firm(ResultSet row, int n) throws SQLException {
        String code = row.getString("credit_code");
        return new Enterprise(row.getLong("id"), row.getString("name"), code != null && CreditCode.isCode(code) ? new CreditCode(code) : null,
                FirmClass.valueOf(row.getString("firm_class")));
    }
}
