package org.guatu.ledger.store;

import java.time.LocalDate;
import java.util.List;

import org.guatu.ledger.RiskRules.Level;
import org.guatu.ledger.RiskRules.Rule;
import org.guatu.ledger.risk.RiskName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The switches of the rules. */
@Repository
public class RiskRuleRows {

    private final JdbcClient jdbc;

    RiskRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules by number. */
    public List<Rule> all() {
        return jdbc.sql("SELECT rule_no, rule_name, rule_level, active, since_on, version FROM review_rule ORDER BY rule_no")
                .query((row, n) -> new Rule(row.getInt(1), RiskName.valueOf(row.getString(2)), Level.valueOf(row.getString(3)), row.getBoolean(4),
                        row.getObject(5, LocalDate.class), row.getInt(6))).list();
    }

    /** Sets a rule; false when it was changed since the version. */
    public boolean set(int number, int version, Level level, boolean active, LocalDate since) {
        return jdbc.sql("""
                UPDATE review_rule SET rule_level = :level, active = :active, since_on = :since, version = version + 1
                WHERE rule_no = :number AND version = :version
                """).param("level", level.name()).param("active", active).param("since", since).param("number", number)
                .param("version", version).update() == 1;
    }
}
