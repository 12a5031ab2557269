package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.calendar.BusinessClock;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@OnBothDatabases
@Transactional
class AuditHistoryDbTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");
    private static final UnitCode DONGE = UnitCode.of("371524");
    private static int logins;

    @Autowired AuditTrail trail;
    @Autowired AuditHistory history;
    @Autowired Accounts accounts;
    @Autowired BusinessClock clock;

    private final String id = "history-" + System.nanoTime();

    @BeforeEach
    void twoCountiesAndASetting() {
        trail.record(new AuditEvent(Subject.RECEIPT, id, GUANXIAN, "submitted", Map.of(), Map.of("amount", "100.00"), null));
        trail.record(new AuditEvent(Subject.RECEIPT, id, GUANXIAN, "returned", Map.of("status", "SUBMITTED"), Map.of("status", "RETURNED"),
                "凭证 100% 不清"));
        trail.record(new AuditEvent(Subject.PROJECT, id, DONGE, "created", Map.of(), Map.of("name", "甲"), null));
        trail.record(new AuditEvent(Subject.SETTING, id, null, "set", Map.of("value", "A"), Map.of("value", "B"), null));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_office_finds_what_its_units_did_newest_first_and_nothing_of_another() {
        signIn(Role.OFFICE, GUANXIAN);
        assertThat(found(with(null, null))).extracting(AuditLine::action).containsExactly("set", "returned", "submitted");
        assertThat(history.count(with(null, null))).isEqualTo(3);
        signIn(Role.ADMIN, CITY);
        assertThat(found(with(null, null))).hasSize(4);
        assertThat(found(with(DONGE, null))).extracting(AuditLine::subject).containsExactly(Subject.PROJECT);
        signIn(Role.OFFICE, GUANXIAN);
        assertThatThrownBy(() -> found(with(DONGE, null))).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void pages_follow_each_other() {
        signIn(Role.ADMIN, CITY);
        assertThat(history.search(with(null, null), 1, 2)).extracting(AuditLine::action).containsExactly("created", "returned");
    }

    @Test
    void a_search_narrows_by_thing_action_day_and_words_taken_as_they_stand() {
        signIn(Role.ADMIN, CITY);
        assertThat(found(with(null, "100% 不"))).extracting(AuditLine::action).containsExactly("returned");
        assertThat(found(with(null, "100_"))).isEmpty();
        assertThat(found(with(null, "RETURNED"))).extracting(AuditLine::action).containsExactly("returned");
        LocalDate today = LocalDate.now(BusinessClock.ZONE);
        assertThat(found(new AuditQuery(null, id, null, null, null, today.minusDays(1), today, null))).hasSize(4);
        assertThat(found(new AuditQuery(null, id, null, null, null, today.plusDays(2), null, null))).isEmpty();
        assertThat(found(new AuditQuery(null, id, null, null, null, null, today.minusDays(2), null))).isEmpty();
        assertThat(found(new AuditQuery(Subject.RECEIPT, id, null, "system", "submitted", null, null, null))).hasSize(1);
    }

    @Test
    void an_entry_is_read_as_it_was_written() {
        signIn(Role.ADMIN, CITY);
        AuditLine line = found(new AuditQuery(Subject.RECEIPT, id, null, null, "returned", null, null, null)).getFirst();
        assertThat(line.changes()).containsExactly(new AuditLine.Change("status", "SUBMITTED", "RETURNED"));
        assertThat(line.unit()).isEqualTo(GUANXIAN);
        assertThat(line.reason()).isEqualTo("凭证 100% 不清");
        assertThat(line.at().toLocalDate()).isBetween(LocalDate.now(BusinessClock.ZONE).minusDays(1), LocalDate.now(BusinessClock.ZONE));
    }

    @Test
    void the_whole_trail_is_refused_to_everybody_else() {
        for (Role role : List.of(Role.LEADER, Role.CLERK, Role.REVIEWER, Role.WALL)) {
            signIn(role, CITY);
            assertThatThrownBy(() -> history.search(AuditQuery.ALL, 0, 1)).as(role.name()).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> history.count(AuditQuery.ALL)).as(role.name()).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> history.verify()).as(role.name()).isInstanceOf(AccessRefusal.class);
        }
        signIn(Role.OFFICE, CITY);
        assertThatThrownBy(() -> history.verify()).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void the_history_of_a_receipt_is_open_to_whoever_may_open_the_receipt() {
        for (Role role : List.of(Role.LEADER, Role.CLERK, Role.REVIEWER, Role.OFFICE, Role.ADMIN)) {
            signIn(role, GUANXIAN);
            assertThat(history.historyOf(Subject.RECEIPT, id)).as(role.name()).extracting(AuditLine::action).containsExactly("returned", "submitted");
            assertThatThrownBy(() -> history.historyOf(Subject.PROJECT, id)).as(role.name()).isInstanceOf(AccessRefusal.class);
        }
        signIn(Role.WALL, CITY);
        assertThatThrownBy(() -> history.historyOf(Subject.RECEIPT, id)).isInstanceOf(AccessRefusal.class);
        signIn(Role.CLERK, GUANXIAN);
        assertThatThrownBy(() -> history.historyOf(Subject.SETTING, id)).isInstanceOf(AccessRefusal.class);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> history.historyOf(Subject.RECEIPT, id)).hasMessageContaining("signed-out");
    }

    @Test
    void the_history_of_a_project_has_its_stages() {
        trail.record(new AuditEvent(Subject.STAGE, id + "/SIGNED", DONGE, "submitted", Map.of(), Map.of("entered-on", "2024-05-01"), null));
        trail.record(new AuditEvent(Subject.STAGE, id + "0/SIGNED", DONGE, "submitted", Map.of(), Map.of("entered-on", "2024-05-01"), null));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        signIn(Role.LEADER, DONGE);
        assertThat(history.historyOf(Subject.PROJECT, id)).extracting(AuditLine::subjectId).containsExactly(id + "/SIGNED", id);
    }

    private List<AuditLine> found(AuditQuery query) {
        return history.search(query, 0, 100);
    }

    private AuditQuery with(UnitCode unit, String text) {
        return new AuditQuery(null, id, unit, null, null, null, null, text);
    }

    private void signIn(Role role, UnitCode scope) {
        String login = "history" + ++logins;
        accounts.create(new NewAccount(login, "Reader", "a-long-enough-Passw0rd", scope, Set.of(role), Scope.of(scope), false));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, null, role.authority()));
    }
}
