package org.guatu.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.Money;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.Submissions;
import org.guatu.progress.Contributions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How long a recognition takes to its commit with three million receipts present, beside the same on the same server before they were. Needs
 * {@code BENCH_MYSQL_URL}, an empty database on a MySQL server that commits to the disk.
 */
@SpringBootTest(properties = "guatu.start=empty")
@EnabledIfEnvironmentVariable(named = "BENCH_MYSQL_URL", matches = ".+")
class RecognitionBenchmark {

    private static final String COUNTY = "371525";
    private static final int PROJECTS = 3000;
    private static final int EACH = 1000;
    private static final int CHUNK = 150;
    private static final int WARM_UP = 60;
    private static final int TIMES = 300;
    private static final long FIRST = 5_000_000;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recognition recognition;
    @Autowired
    private Contributions contributions;
    @Autowired
    private BusinessClock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> System.getenv("BENCH_MYSQL_URL"));
        registry.add("guatu.data", () -> "target/bench-data");
    }

    @Test
    void recognition_to_commit_without_and_with_three_million_receipts() {
        projects();
        time("few receipts");
        fill();
        time("many receipts");
        People.out();
    }

    private void projects() {
        jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (:unit, 1) ON DUPLICATE KEY UPDATE levels = 1").param("unit", COUNTY).update();
        for (int i = 0; i < PROJECTS; i++) {
            jdbc.sql("""
                    INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                    VALUES (?, ?, '量测', ?, 9000000000000, 0, FALSE, 0)
                    """).params(FIRST + i, "B" + i, COUNTY).update();
        }
    }

    private void fill() {
        long start = System.nanoTime();
        for (int from = 0; from < PROJECTS; from += CHUNK) {
            jdbc.sql("""
                    INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status,
                                         submitted_by, submitted_on, decided_by, decided_on, investment_then, demo, version)
                    WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                    SELECT p.id, p.unit_code, 'RECEIPT', '设备款', '2025-03-01', 202501 + MOD(n.i, 12), 1000000 + n.i, 'CNY', 'OUTSIDE_CITY', 'RECOGNISED',
                           'x', '2025-03-02', 'y', '2025-03-05', p.total_investment, FALSE, 0
                    FROM project p CROSS JOIN n
                    WHERE p.id >= :from AND p.id < :to
                    """.formatted(EACH - 1)).param("from", FIRST + from).param("to", FIRST + from + CHUNK).update();
        }
        long filled = System.nanoTime();
        System.out.printf("receipts: %,d after %,d s%n", jdbc.sql("SELECT COUNT(*) FROM receipt").query(Long.class).single(), seconds(filled - start));
        contributions.rebuild();
        System.out.printf("rebuild of all contributions: %,d s%n", seconds(System.nanoTime() - filled));
    }

    private void time(String what) {
        People people = new People(accounts);
        String clerk = people.make(Role.CLERK, COUNTY);
        String reviewer = people.make(Role.REVIEWER, "371500");
        People.as(clerk);
        List<Receipt> lines = new ArrayList<>();
        LocalDate today = clock.today();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            Receipt draft = submissions.draft(new NewReceipt(FIRST + i, Month.of(today), today, "设备款", Money.yuan(new BigDecimal(1_000_000 + i)),
                    Origin.OUTSIDE_CITY, null, null), null);
            lines.add(submissions.submit(draft.id(), draft.version(), Set.of()));
        }
        People.as(reviewer);
        double[] millis = new double[TIMES];
        for (int i = 0; i < lines.size(); i++) {
            long start = System.nanoTime();
            recognition.recognise(lines.get(i).id(), lines.get(i).version());
            if (i >= WARM_UP) {
                millis[i - WARM_UP] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf("recognition to commit, %s (%,d in the table): median %.1f ms, 95 %% %.1f ms%n", what,
                jdbc.sql("SELECT COUNT(*) FROM receipt").query(Long.class).single(), millis[TIMES / 2], millis[TIMES * 95 / 100]);
    }

    private static long seconds(long nanos) {
        return nanos / 1_000_000_000;
    }
}
