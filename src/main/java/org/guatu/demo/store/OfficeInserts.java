package org.guatu.demo.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.guatu.demo.DemoData;
import org.guatu.demo.DemoRows;
import org.springframework.stereotype.Repository;

/** Writes what the office keeps: targets, periods, definitions, last year, reports, boards, accounts, settings. */
@Repository
class OfficeInserts {

    private static final LocalDate YEAR_BEGINS = LocalDate.of(2024, 1, 1);
    /** The accounts are as old as the demonstration's year; a clock has no part in it. */
    private static final LocalDateTime ACCOUNTS_MADE = LocalDateTime.of(2024, 1, 2, 9, 0);

    private final Inserts inserts;

    OfficeInserts(Inserts inserts) {
        this.inserts = inserts;
    }

    private record Named(long account, String word) {
    }

    void write(DemoData data) {
        inserts.into("period", "code, kind, name_zh, name_en, start_on, end_on, unit_code, demo", data.periods(),
                p -> new Object[] {p.code(), p.kind(), p.nameZh(), p.nameEn(), p.startOn(), p.endOn(), p.unitCode(), true});
        inserts.into("indicator_version", """
                indicator_code, version_no, label_zh, label_en, document_no, definition_zh, definition_en, valid_from, comparable_from, min_investment,
                city_origin, county_origin, demo""", data.versions(),
                v -> new Object[] {v.indicatorCode(), v.versionNo(), v.labelZh(), v.labelEn(), v.documentNo(), v.definitionZh(), v.definitionEn(),
                        v.validFrom(), v.comparableFrom(), v.minInvestment(), v.cityOrigin(), v.countyOrigin(), true});
        inserts.into("target", """
                id, ref, indicator_code, unit_code, period_code, target_operator, nature, nature_note, source_sentence, source_document, demo""",
                data.targets(), t -> new Object[] {t.id(), t.ref(), t.indicatorCode(), t.unitCode(), t.periodCode(), "GE", "FIRM", "演示数据",
                        t.sentence(), "演示数据", true});
        inserts.into("target_revision", "target_id, revision_no, amount, effective_from", data.targets(),
                t -> new Object[] {t.id(), 1, t.amount(), YEAR_BEGINS});
        inserts.into("history_month", "indicator_code, unit_code, booked_month, cumulative, demo", data.history(),
                h -> new Object[] {h.indicatorCode(), h.unitCode(), h.month(), h.cumulative(), true});
        inserts.into("month_report", "unit_code, booked_month, reported_on, zero_report, demo", data.monthReports(),
                r -> new Object[] {r.unitCode(), r.month(), r.reportedOn(), r.zeroReport(), true});
        // what the bulletins of the year have told is closed in their city; June is being reported
        String city = data.boards().getFirst().unitCode();
        inserts.into("reporting_month", "city_code, booked_month, closed_on, closed_by, version", IntStream.rangeClosed(1, 5).boxed().toList(),
                m -> new Object[] {city, 202400 + m, YEAR_BEGINS.withMonth(m + 1).withDayOfMonth(5), "office", 0});
        inserts.into("board", "id, unit_code, indicator_code, period_code, title_zh, title_en, as_of, published_on, demo", data.boards(),
                b -> new Object[] {b.id(), b.unitCode(), b.indicatorCode(), b.periodCode(), b.titleZh(), b.titleEn(), b.asOf(), b.publishedOn(), true});
        for (DemoRows.Board board : data.boards()) {
            inserts.into("board_rank", "board_id, unit_code, rank_no", board.ranks(), r -> new Object[] {board.id(), r.unitCode(), r.rankNo()});
        }
    }

    /** All demonstration accounts have the one password, so it is hashed once. */
    void writeAccounts(DemoData data, String passwordHash) {
        inserts.into("account", "id, login, display_name, password_hash, home_unit, enabled, demo, failed_count, created_at, version", data.accounts(),
                a -> new Object[] {a.id(), a.login(), a.displayName(), passwordHash, a.homeUnit(), true, true, 0, ACCOUNTS_MADE, 0});
        Stream<Named> roles = data.accounts().stream().flatMap(a -> a.roles().stream().map(role -> new Named(a.id(), role)));
        inserts.into("account_role", "account_id, role_name", roles.toList(), r -> new Object[] {r.account(), r.word()});
        List<Named> scopes = data.accounts().stream().flatMap(a -> a.scope().stream().map(unit -> new Named(a.id(), unit))).toList();
        inserts.into("account_scope", "account_id, unit_code", scopes, s -> new Object[] {s.account(), s.word()});
    }
}
