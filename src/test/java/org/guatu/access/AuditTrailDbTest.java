package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.guatu.OnBothDatabases;
import org.guatu.calendar.BusinessClock;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@OnBothDatabases
class AuditTrailDbTest {

    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static int ids;

    @Autowired AuditTrail trail;
    @Autowired BusinessClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private final String id = "trail-" + ++ids + "-" + System.nanoTime();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void an_entry_says_who_from_where_when_what_old_new_and_why() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("trail-clerk", null, "ROLE_CLERK"));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-For", "1.1.1.1");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        record(new AuditEvent(Subject.RECEIPT, id, GUANXIAN, "reduced", Map.of("amount", "100.00", "origin", "ABROAD"),
                Map.of("amount", "60.00", "origin", "ABROAD"), " 凭证只有一半 "));
        Map<String, Object> row = jdbc.sql("SELECT * FROM audit_entry WHERE subject_id = :id").param("id", id).query().singleRow();
        assertThat(row).containsEntry("subject", "RECEIPT").containsEntry("unit_code", "371525").containsEntry("action_name", "reduced")
                .containsEntry("actor", "trail-clerk").containsEntry("address", "10.1.2.3").containsEntry("reason", "凭证只有一半");
        assertThat(text("before_fields")).isEqualTo("{\"amount\":\"100.00\"}");
        assertThat(text("after_fields")).isEqualTo("{\"amount\":\"60.00\"}");
        assertThat(row.get("business_day")).hasToString(clock.today().toString());
    }

    @Test
    void what_nobody_signed_in_did_is_the_systems() {
        RequestContextHolder.resetRequestAttributes(); // the test framework leaves one
        record(event("closed"));
        assertThat(text("actor")).isEqualTo("system");
        assertThat(text("address")).isEqualTo("-");
    }

    @Test
    void an_entry_goes_with_its_change_or_not_at_all() {
        long before = head();
        assertThatThrownBy(() -> transaction.executeWithoutResult(open -> {
            trail.record(event("submitted"));
            throw new IllegalStateException("the change fails");
        })).hasMessage("the change fails");
        transaction.executeWithoutResult(open -> {
            trail.record(event("submitted"));
            open.setRollbackOnly();
        });
        assertThat(entries()).isEmpty();
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void without_a_transaction_nothing_is_recorded() {
        assertThatThrownBy(() -> trail.record(event("submitted"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_inner_transaction_writes_its_own_entries_and_the_outer_may_still_fail() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(open -> {
            trail.record(event("outer"));
            inner.executeWithoutResult(other -> trail.record(event("inner")));
            open.setRollbackOnly();
        });
        assertThat(entries()).extracting("action_name").containsExactly("inner");
    }

    @Test
    void each_entry_carries_the_hash_of_the_one_before() {
        transaction.executeWithoutResult(open -> IntStream.range(0, 1200).forEach(i -> trail.record(event("step-" + i))));
        List<Map<String, Object>> rows = entries();
        assertThat(rows).hasSize(1200);
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).get("previous_hash")).isEqualTo(rows.get(i - 1).get("entry_hash"));
            assertThat(rows.get(i).get("action_name")).isEqualTo("step-" + i);
        }
        assertThat(jdbc.sql("SELECT head_hash FROM audit_head").query(String.class).single())
                .isEqualTo(rows.getLast().get("entry_hash"));
    }

    @Test
    void many_at_once_stand_in_one_chain_without_a_gap() throws Exception {
        long before = head();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            writers.add(() -> {
                record(event("at-once"));
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : pool.invokeAll(writers)) {
                done.get();
            }
        }
        assertThat(head()).isEqualTo(before + 40);
        assertThat(entries()).extracting("entry_no").doesNotHaveDuplicates().hasSize(40);
    }

    private AuditEvent event(String action) {
        return new AuditEvent(Subject.RECEIPT, id, GUANXIAN, action, Map.of(), Map.of("amount", "1.00"), null);
    }

    private void record(AuditEvent event) {
        transaction.executeWithoutResult(open -> trail.record(event));
    }

    private List<Map<String, Object>> entries() {
        return jdbc.sql("SELECT * FROM audit_entry WHERE subject_id = :id ORDER BY entry_no").param("id", id).query().listOfRows();
    }

    private String text(String column) {
        return jdbc.sql("SELECT " + column + " FROM audit_entry WHERE subject_id = :id").param("id", id).query(String.class).single();
    }

    private long head() {
        return jdbc.sql("SELECT entry_count FROM audit_head").query(Long.class).single();
    }
}
