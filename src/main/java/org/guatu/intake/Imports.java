package org.guatu.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.intake.Judged.Outcome;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.sheet.Sheets;
import org.guatu.intake.store.ImportRunRows;
import org.guatu.intake.table.Header;
import org.guatu.intake.table.Table;
import org.guatu.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of files: first tried, then written all or not at all. Between the two the file is read again from the first row and judged
 * again, so that what is written is what is true when it is written; the sums of both readings must agree.
 */
@Service
public class Imports {

    /** Rows judged and written together. */
    static final int CHUNK = 500;

    /** Faults shown; a file with more is best mended from its first ones. All rows are judged nevertheless. */
    static final int FAULTS = 20_000;

    private static final int QUESTIONS = 200;

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final ImportRunRows runs;
    private final AuditTrail trail;
    private final RunningImports running;
    private final TransactionTemplate transaction;
    private final Map<ImportKind, Intake> intakes = new EnumMap<>(ImportKind.class);

    Imports(AccessGuard guard, BusinessClock clock, ImportRunRows runs, AuditTrail trail, RunningImports running,
            PlatformTransactionManager transactions, List<Intake> intakes) {
        this.guard = guard;
        this.clock = clock;
        this.runs = runs;
        this.trail = trail;
        this.running = running;
        this.transaction = new TransactionTemplate(transactions);
        intakes.forEach(intake -> this.intakes.put(intake.kind(), intake));
    }

    /** The kinds of files the present account may import. */
    public List<ImportKind> kinds() {
        return intakes.keySet().stream().filter(kind -> guard.may(roles(kind))).toList();
    }

    /** Tries a file; nothing is written. A file that cannot be read is refused with its sentence, a faulty row is part of the answer. */
    public DryRun check(ImportKind kind, Upload upload) {
        guard.require(roles(kind));
        try (Sheets file = Sheets.open(upload.path())) {
            Table table = Table.find(kind, file);
            Tally tally = new Tally();
            Table.Left left = read(table, intakes.get(kind).begin(table.header(), table.from1904(), true), tally::add, null);
            if (left.data() == 0) {
                throw new Refusal("intake.refusal.no-rows");
            }
            return tally.dryRun(kind, upload, left, table.header(), runs.lastDone(kind, upload.sha256()));
        }
    }

    /**
     * Writes a file that was tried, in one transaction. Refused: a fault (also one that came up meanwhile), other sums than were shown, another
     * import of the same unit at this moment; {@link ImportCancelled} when its watch was told to stop. In every such case nothing is written.
     */
    public ImportRun apply(DryRun tried, ImportWatch watch) {
        Account account = guard.require(roles(tried.kind()));
        if (!tried.isReady()) {
            throw new Refusal("intake.refusal.not-ready");
        }
        try (RunningImports.Slot slot = running.take(account.homeUnit())) {
            return transaction.execute(status -> write(tried, watch, account, slot));
        } catch (ImportCancelled cancelled) {
            record(tried, account, ImportRun.State.CANCELLED, cancelled);
            throw cancelled;
        } catch (RuntimeException failed) {
            record(tried, account, ImportRun.State.FAILED, failed);
            throw failed;
        }
    }

    /** The last imports of the present account, the latest first. */
    public List<ImportRun> recent() {
        return runs.of(guard.require(Role.CLERK, Role.OFFICE).login(), 10);
    }

    private ImportRun write(DryRun tried, ImportWatch watch, Account account, RunningImports.Slot slot) {
        try (Sheets file = Sheets.open(tried.upload().path())) {
            Table table = Table.find(tried.kind(), file);
            Tally tally = new Tally();
            read(table, intakes.get(tried.kind()).begin(table.header(), table.from1904(), false), row -> {
                if (row.outcome() == Outcome.FAULTY) {
                    throw new Refusal("intake.refusal.changed-meanwhile", row.faults().getFirst().address());
                }
                tally.add(row);
                slot.live();
            }, watch);
            if (tally.added != tried.added() || tally.changed != tried.changed() || tally.amount.compareTo(tried.amount()) != 0) {
                throw new Refusal("intake.refusal.sums-changed");
            }
        }
        if (watch.isCancelled()) {
            throw new ImportCancelled();
        }
        ImportRun run = run(tried, account, ImportRun.State.DONE);
        long id = runs.insert(run);
        trail.record(new AuditEvent(Subject.IMPORT, Long.toString(id), account.homeUnit(), "imported", Map.of(),
                Map.of("kind", tried.kind().name(), "file", tried.upload().fileName(), "sha256", tried.upload().sha256(), "rows",
                        Integer.toString(tried.rows()), "added", Integer.toString(tried.added()), "changed", Integer.toString(tried.changed()),
                        "skipped", Integer.toString(tried.skipped()), "amount", tried.amount().toPlainString()), null));
        return run;
    }

    /** Reads, judges and, where somebody watches, writes the table a chunk at a time. */
    private static <T> Table.Left read(Table table, Intake.Pass<T> pass, Consumer<Judged<?>> judged, ImportWatch watch) {
        List<SheetRow> chunk = new ArrayList<>(CHUNK);
        Runnable flush = () -> {
            List<Judged<T>> rows = pass.judge(List.copyOf(chunk));
            rows.forEach(judged);
            if (watch != null) {
                if (watch.isCancelled()) {
                    throw new ImportCancelled();
                }
                pass.write(rows.stream().filter(row -> row.entry() != null).toList());
                watch.advance(rows.size());
            }
            chunk.clear();
        };
        Table.Left left = table.read(row -> {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                flush.run();
            }
        });
        if (!chunk.isEmpty()) {
            flush.run();
        }
        return left;
    }

    /** Keeps that an import came to nothing; when that cannot be kept either, what went wrong first is what is told. */
    private void record(DryRun tried, Account account, ImportRun.State state, RuntimeException why) {
        try {
            transaction.executeWithoutResult(status -> runs.insert(run(tried, account, state)));
        } catch (RuntimeException second) {
            why.addSuppressed(second);
        }
    }

    private ImportRun run(DryRun tried, Account account, ImportRun.State state) {
        boolean done = state == ImportRun.State.DONE;
        return new ImportRun(0, tried.kind(), account.homeUnit(), tried.upload().fileName(), tried.upload().sha256(), account.login(),
                account.displayName(), clock.moment(), tried.rows(), done ? tried.added() : 0, done ? tried.changed() : 0,
                done ? tried.skipped() : 0, done ? tried.amount() : BigDecimal.ZERO, state);
    }

    private static Role[] roles(ImportKind kind) {
        return kind == ImportKind.TARGETS ? new Role[] {Role.OFFICE} : new Role[] {Role.CLERK, Role.OFFICE};
    }

    /** Counts what the rows would do. */
    private static final class Tally {
        private int added;
        private int changed;
        private int skipped;
        private int faulty;
        private int asked;
        private BigDecimal amount = BigDecimal.ZERO;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Judged.Question> questions = new ArrayList<>();

        void add(Judged<?> row) {
            switch (row.outcome()) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case SKIPPED -> skipped++;
                default -> faulty++;
            }
            amount = amount.add(row.yuan());
            if (faults.size() < FAULTS) {
                faults.addAll(row.faults());
            }
            asked += row.doubts().size();
            if (questions.size() < QUESTIONS) {
                questions.addAll(row.doubts());
            }
        }

        DryRun dryRun(ImportKind kind, Upload upload, Table.Left left, Header header, Optional<ImportRun> before) {
            List<DryRun.Reading> readings = header.columns().values().stream()
                    .sorted(java.util.Comparator.comparingInt(place -> place.cell().column()))
                    .map(place -> new DryRun.Reading(place.cell().text(), place.cell().address(), place.unit() == null ? "" : place.unit().word(),
                            place.unit() == null ? "" : place.said().address())).toList();
            return new DryRun(kind, upload, left.data(), added, changed, skipped, faulty, left.examples(), left.sums(), amount, faults, questions, asked,
                    readings, header.unknown().stream().filter(cell -> !Sentences.isMark(cell.text())).map(cell -> cell.address() + " " + cell.text()).toList(), before);
        }
    }
}
