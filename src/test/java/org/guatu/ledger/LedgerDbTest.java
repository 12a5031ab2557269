package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.calendar.AsOf;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of a project as it is read. */
@OnBothDatabases
@Transactional
class LedgerDbTest {

    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final String HASH = "ab".repeat(32);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Accounts accounts;

    @BeforeEach
    void write() {
        jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (880001, 'LEDGER-T', 'x', '371525', 0, FALSE, 0)").update();
        receipt(880011, "RECEIPT", "RECOGNISED", "100.50", 3, 5, 4, null);
        receipt(880012, "CORRECTION", "RECOGNISED", "-40.25", 5, 5, 5, 880011L);
        receipt(880013, "RECEIPT", "SUBMITTED", "7.00", 6, 1, null, null);
        receipt(880014, "RECEIPT", "DRAFT", "9.00", 6, 1, null, null);
        evidence(880021, 880011, "BANK_SLIP");
        evidence(880022, 880011, "PHOTO");
        evidence(880023, 880012, "REDUCTION_NOTE");
        signIn("ledger-reader", COUNTY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void lines_come_latest_first_with_their_evidence_and_without_drafts() {
        List<Receipt> lines = ledger.ofProject(880001, AsOf.of(2024, 6, 30));
        assertThat(lines).extracting(Receipt::id).containsExactly(880013L, 880012L, 880011L);
        assertThat(lines.get(2).evidence()).extracting(Evidence::kind).containsExactly(Evidence.Kind.BANK_SLIP, Evidence.Kind.PHOTO);
        assertThat(lines.get(2).amount()).isEqualByComparingTo("100.50");
        assertThat(lines.get(1).correctsId()).isEqualTo(880011L);
        assertThat(lines.get(1).correctsMonth().yyyymm()).isEqualTo(202403);
    }

    @Test
    void on_a_past_day_a_line_stands_as_it_stood() {
        List<Receipt> lines = ledger.ofProject(880001, AsOf.of(2024, 4, 3));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.statusOn(LocalDate.of(2024, 4, 3))).isEqualTo(Receipt.Status.SUBMITTED);
            assertThat(line.countsOn(LocalDate.of(2024, 4, 4))).isTrue();
        });
    }

    @Test
    void evidence_of_another_county_is_not_there() {
        assertThat(ledger.evidence(HASH)).isPresent();
        signIn("ledger-neighbour", UnitCode.of("371521"));
        assertThat(ledger.evidence(HASH)).isEmpty();
        assertThatThrownBy(() -> ledger.receipt(880011)).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> ledger.ofProject(880001, AsOf.of(2024, 6, 30))).isInstanceOf(AccessRefusal.class);
    }

    @Test
    void an_unknown_line_or_project_is_refused_with_its_number() {
        assertThatThrownBy(() -> ledger.receipt(999999999)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ledger.ofProject(999999999, AsOf.of(2024, 6, 30))).isInstanceOf(Refusal.class);
    }

    private void receipt(long id, String kind, String status, String amount, int month, int day, Integer decidedMonth, Long corrects) {
        LocalDate received = LocalDate.of(2024, month, day);
        jdbc.sql("""
                INSERT INTO receipt (id, project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by,
                                     submitted_on, decided_by, decided_on, corrects_id, demo, version)
                VALUES (:id, 880001, '371525', :kind, 'c', :received, :month, :amount, 'CNY', 'OUTSIDE_CITY', :status, 'a', :received, :by, :decided, :corrects,
                        FALSE, 0)
                """).param("id", id).param("kind", kind).param("received", received).param("month", 202400 + month)
                .param("amount", new java.math.BigDecimal(amount)).param("status", status)
                .param("by", decidedMonth == null ? null : "b", java.sql.Types.VARCHAR)
                .param("decided", decidedMonth == null ? null : LocalDate.of(2024, decidedMonth, 6).minusDays(2), java.sql.Types.DATE)
                .param("corrects", corrects, java.sql.Types.BIGINT).update();
    }

    private void evidence(long id, long receipt, String kind) {
        jdbc.sql("""
                INSERT INTO evidence (id, receipt_id, kind, file_name, media_type, byte_size, sha256, demo)
                VALUES (:id, :receipt, :kind, 'f.svg', 'image/svg+xml', 10, :hash, FALSE)
                """).param("id", id).param("receipt", receipt).param("kind", kind).param("hash", HASH).update();
    }

    private void signIn(String login, UnitCode unit) {
        accounts.create(new NewAccount(login, "Reader", "correct-horse-battery-9", unit, Set.of(Role.LEADER), Scope.of(unit), false));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(login, "", "ROLE_LEADER"));
    }
}
