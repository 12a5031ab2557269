package org.guatu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that were once good: cells exchanged for the odd and the wrong, bytes turned over, parts of workbooks cut. Each is refused with a
 * sentence, or told its faults, or written to the last cent of what its cells say; nothing in between. With the forms of {@code MutatedFormsDbTest}
 * these are ten thousand.
 */
@OnBothDatabases
@Transactional
class MutatedFilesDbTest {

    /** On MySQL a fifth of them: reading and judging know no database, only what is written does. */
    private static final int MUTATIONS = "mysql".equals(System.getProperty("guatu.test.db")) ? 1_400 : 7_000;
    /** Accepted files that are written too, each in a transaction of its own that is taken back. */
    private static final int WRITTEN = 150;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Imports imports;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Settings settings;
    @Autowired
    private PlatformTransactionManager transactions;

    private final Map<String, Integer> counts = new TreeMap<>();

    @BeforeEach
    void projects() {
        settings.set(BusinessClock.SETTING, "2024-07-01");
        for (int i = 1; i <= 3; i++) {
            jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, ?, ?, '371525', 0, FALSE, 0)")
                    .params(893000 + i, "MUT-" + i, "变异项目" + i).update();
        }
        new People(accounts).as(Role.CLERK, "371525");
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void mutated_files_leave_a_sentence_or_the_exact_figures() throws IOException {
        Random dice = new Random(20240701);
        MutatedTable tables = new MutatedTable(dice);
        int written = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            MutatedTable.Made made = tables.next();
            DryRun run = tried(made, i);
            if (run != null && run.isReady()) {
                if (made.cells() != null) {
                    assertThat(run.amount()).as("file %d: %s", i, made.what()).isEqualByComparingTo(made.exactYuan());
                }
                if (written++ < WRITTEN) {
                    write(run);
                }
            }
        }
        System.out.println("mutated files: " + counts + ", written and taken back: " + Math.min(written, WRITTEN));
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
        assertThat(counts.keySet()).contains("ready", "faulty", "refused");
        assertThat(lines()).isZero();
    }

    private DryRun tried(MutatedTable.Made made, int number) throws IOException {
        Path path = Files.write(Files.createTempFile("guatu-mutated", null), made.bytes());
        Upload upload = new Upload("变异.xlsx", path, "%064d".formatted(number));
        try {
            DryRun run = imports.check(made.kind(), upload);
            run.faults().forEach(fault -> assertThat(Sentences.fault(fault, Texts.CHINESE)).doesNotContain("!intake").isNotBlank());
            counts.merge(run.isReady() ? "ready" : run.faulty() > 0 ? "faulty" : "nothing new", 1, Integer::sum);
            if (run.isReady() && made.kind() == ImportKind.RECEIPTS) {
                return run;
            }
        } catch (Refusal refusal) {
            assertThat(Texts.text(refusal)).as(refusal.messageKey()).doesNotStartWith("!");
            counts.merge("refused", 1, Integer::sum);
        } catch (RuntimeException e) {
            throw new AssertionError("file " + number + ": " + made.what(), e);
        }
        Files.deleteIfExists(path);
        return null;
    }

    private void write(DryRun run) throws IOException {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
        nested.executeWithoutResult(status -> {
            imports.apply(run, new ImportWatch());
            assertThat(lines()).isEqualTo(run.added());
            assertThat(jdbc.sql("SELECT SUM(amount) FROM receipt WHERE project_id BETWEEN 893001 AND 893003").query(BigDecimal.class).single())
                    .isEqualByComparingTo(run.amount());
            status.setRollbackOnly();
        });
        Files.deleteIfExists(run.upload().path());
    }

    private int lines() {
        return jdbc.sql("SELECT COUNT(*) FROM receipt WHERE project_id BETWEEN 893001 AND 893003").query(Integer.class).single();
    }
}
