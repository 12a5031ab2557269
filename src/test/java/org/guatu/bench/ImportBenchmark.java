package org.guatu.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.intake.DryRun;
import org.guatu.intake.ImportKind;
import org.guatu.intake.ImportWatch;
import org.guatu.intake.Imports;
import org.guatu.intake.SampleFiles;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.sheet.Sheets;
import org.guatu.intake.table.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the import of 20,000 receipts costs beside the least it could: reading the same workbook and nothing else, and one JDBC batch of the same rows.
 * All in one run, three times, each written and taken back. {@code -Dguatu.test.db=mysql} for MySQL.
 */
@OnBothDatabases
@Transactional
class ImportBenchmark {

    private static final int ROWS = 20_000;
    private static final int PROJECTS = 200;
    private static final long FIRST = 895_000;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate batch;
    @Autowired
    private Imports imports;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Settings settings;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void rows_per_second() {
        settings.set(BusinessClock.SETTING, "2024-07-01");
        for (int i = 0; i < PROJECTS; i++) {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, ?, '371525', 0, FALSE, 0)")
                    .params(FIRST + i, "BENCH-" + i, "基准项目" + i).update();
        }
        new People(accounts).as(Role.CLERK, "371525");
        Path file = SampleFiles.xlsx(table());
        for (int round = 1; round <= 3; round++) {
            List<SheetRow> rows = new ArrayList<>();
            double read = seconds(() -> read(file, rows));
            double insert = seconds(() -> takenBack(() -> bare(rows)));
            DryRun[] tried = new DryRun[1];
            double check = seconds(() -> tried[0] = imports.check(ImportKind.RECEIPTS, SampleFiles.upload(file)));
            double apply = seconds(() -> takenBack(() -> whole(tried[0])));
            System.out.printf("import %s, round %d: bare read %.2f s + bare batch %.2f s = %,.0f rows/s; dry run %.2f s; import %.2f s = %,.0f rows/s; both %,.0f rows/s%n",
                    System.getProperty("guatu.test.db", "h2"), round, read, insert, ROWS / (read + insert), check, apply, ROWS / apply, ROWS / (check + apply));
        }
        People.out();
    }

    private static Object read(Path file, List<SheetRow> rows) {
        try (Sheets sheets = Sheets.open(file)) {
            return Table.find(ImportKind.RECEIPTS, sheets).read(rows::add);
        }
    }

    private Object bare(List<SheetRow> rows) {
        return batch.batchUpdate("""
                INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by,
                                     submitted_on, voucher_no, demo, version)
                VALUES (?, '371525', 'RECEIPT', ?, ?, 202406, ?, 'CNY', 'OUTSIDE_CITY', 'SUBMITTED', 'x', DATE '2024-07-01', ?, FALSE, 0)
                """, rows, 500, (statement, row) -> {
            statement.setLong(1, FIRST + row.number() % PROJECTS);
            statement.setString(2, row.cell(6).text());
            statement.setObject(3, LocalDate.parse(row.cell(3).text()));
            statement.setBigDecimal(4, new java.math.BigDecimal(row.cell(4).text()).movePointRight(4));
            statement.setString(5, row.cell(7).text());
        });
    }

    /** With its audit entries, which are written right before the commit that never comes here. */
    private Object whole(DryRun tried) {
        Object run = imports.apply(tried, new ImportWatch());
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        return run;
    }

    private Object takenBack(Supplier<Object> work) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
        return nested.execute(status -> {
            Object done = work.get();
            status.setRollbackOnly();
            return done;
        });
    }

    private static double seconds(Supplier<Object> work) {
        long from = System.nanoTime();
        work.get();
        return (System.nanoTime() - from) / 1e9;
    }

    private static List<List<Object>> table() {
        List<List<Object>> rows = new ArrayList<>(List.of(SampleFiles.RECEIPT_HEADER));
        for (int i = 0; i < ROWS; i++) {
            rows.add(Arrays.asList("BENCH-" + i % PROJECTS, null, "2024-06", "2024-06-%02d".formatted(1 + i % 28), 100 + i / 100.0, "市外", "设备款", "V" + i, null));
        }
        return rows;
    }
}
