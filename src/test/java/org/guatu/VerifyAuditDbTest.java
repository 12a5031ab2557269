package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What the command says of a trail that someone with rights to the database has had a hand in. Whatever is broken here is mended again. */
@OnBothDatabases
class VerifyAuditDbTest {

    @Autowired AuditTrail trail;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private long last;

    @BeforeEach
    void threeEntries() {
        jdbc.sql("DROP TABLE IF EXISTS audit_kept").update();
        transaction.executeWithoutResult(open -> List.of("one", "two", "three").forEach(action ->
                trail.record(new AuditEvent(Subject.RULE, "verify", null, action, Map.of(), Map.of("amount", "1.00"), "because"))));
        jdbc.sql("CREATE TABLE audit_kept AS SELECT * FROM audit_entry").update();
        last = jdbc.sql("SELECT entry_count FROM audit_head").query(Long.class).single();
    }

    @AfterEach
    void mend() {
        jdbc.sql("DELETE FROM audit_entry").update();
        jdbc.sql("INSERT INTO audit_entry SELECT * FROM audit_kept").update();
        jdbc.sql("DROP TABLE audit_kept").update();
        jdbc.sql("UPDATE audit_head SET entry_count = :last, head_hash = (SELECT entry_hash FROM audit_entry WHERE entry_no = :last)")
                .param("last", last).update();
        assertThat(verify(settings())).isZero();
    }

    @Test
    void a_whole_chain_is_ok_with_its_count_and_last_hash() {
        assertThat(verify(settings())).isZero();
        assertThat(words()).contains("entries   " + last, jdbc.sql("SELECT head_hash FROM audit_head").query(String.class).single(), "OK");
    }

    @Test
    void a_removed_entry_is_named() {
        broken(sql -> sql.accept("DELETE FROM audit_entry WHERE entry_no = " + (last - 1)), "entry " + (last - 1) + " is missing");
    }

    @Test
    void a_removed_entry_whose_gap_was_closed_is_named() {
        broken(sql -> {
            sql.accept("DELETE FROM audit_entry WHERE entry_no = " + (last - 1));
            sql.accept("UPDATE audit_entry SET entry_no = " + (last - 1) + " WHERE entry_no = " + last);
        }, "entry " + (last - 1) + " is not what was written");
    }

    @Test
    void a_changed_field_is_named_whichever_it_is() {
        for (String change : List.of("actor = 'other'", "after_fields = '{\"amount\":\"9.00\"}'", "reason = NULL", "action_name = 'TWO'",
                "business_day = DATE '2001-01-01'", "unit_code = '371500'", "address = '10.0.0.1'")) {
            broken(sql -> sql.accept("UPDATE audit_entry SET " + change + " WHERE entry_no = " + (last - 1)),
                    "entry " + (last - 1) + " is not what was written");
            mend();
            jdbc.sql("CREATE TABLE audit_kept AS SELECT * FROM audit_entry").update();
        }
    }

    @Test
    void a_cut_tail_is_named() {
        broken(sql -> sql.accept("DELETE FROM audit_entry WHERE entry_no >= " + (last - 1)), "from " + (last - 1) + " on are missing");
    }

    @Test
    void a_cut_tail_with_a_lowered_count_is_named_by_the_last_hash() {
        broken(sql -> {
            sql.accept("DELETE FROM audit_entry WHERE entry_no = " + last);
            sql.accept("UPDATE audit_head SET entry_count = " + (last - 1));
        }, "entry " + (last - 1) + " does not agree with the recorded end");
    }

    @Test
    void an_entry_put_in_behind_the_end_is_named() {
        broken(sql -> sql.accept("INSERT INTO audit_entry SELECT entry_no + 1, subject, subject_id, unit_code, action_name, actor, address, business_day,"
                + " happened_at, reason, before_fields, after_fields, entry_hash, entry_hash FROM audit_entry WHERE entry_no = " + last),
                "entry " + (last + 1) + " does not agree");
    }

    @Test
    void a_database_that_does_not_answer_or_has_no_trail_is_one_plain_sentence() {
        String nowhere = TestDatabase.onMySql() ? "jdbc:mysql://127.0.0.1:1/none?connectTimeout=500" : "jdbc:h2:file:./target/test-data/not-there/guatu";
        assertThat(verify(new MockEnvironment().withProperty("spring.datasource.url", nowhere))).isEqualTo(2);
        assertThat(words()).startsWith("guatu: ").hasLineCount(1).doesNotContain("Exception");
        assertThat(verify(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:mem:without-a-trail"))).isEqualTo(2);
        assertThat(words()).contains("audit trail cannot be read", "jdbc:h2:mem:without-a-trail");
    }

    private void broken(Consumer<Consumer<String>> hand, String named) {
        hand.accept(sql -> jdbc.sql(sql).update());
        assertThat(verify(settings())).isEqualTo(1);
        assertThat(words()).contains(named);
    }

    /** As the product has them; Spring gives an H2 in memory its user, which only tests have. */
    private Environment settings() {
        MockEnvironment settings = new MockEnvironment().withProperty("spring.datasource.url", environment.getRequiredProperty("spring.datasource.url"));
        return TestDatabase.onMySql() ? settings : settings.withProperty("spring.datasource.username", "sa");
    }

    private int verify(Environment settings) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyAudit.run(settings, out, out);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
