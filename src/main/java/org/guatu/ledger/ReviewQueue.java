package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.access.AccessGuard;
import org.guatu.access.Account;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.Recognition.Next;
import org.guatu.ledger.RiskCheck.Looked;
import org.guatu.ledger.RiskRules.Level;
import org.guatu.ledger.RiskRules.Rule;
import org.guatu.ledger.risk.Hint;
import org.guatu.ledger.risk.ReviewCase;
import org.guatu.ledger.store.ReceiptRows;
import org.guatu.ledger.store.ReviewRows;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the present reviewer: lines by risk and deadline, with what the rules ask about them. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    /** Working days from submission within which a line is to be decided. */
    public static final String WORKING_DAYS_SETTING = "review.working-days";

    private static final int WORKING_DAYS = 4;
    private static final int MOST_DONE = 100;
    private static final int EARLIER = 3;
    private static final int WEEK = 7;

    private final AccessGuard guard;
    private final Units units;
    private final BusinessClock clock;
    private final Settings settings;
    private final Recognition recognition;
    private final ReviewFlow flow;
    private final RiskCheck risks;
    private final ReceiptRows receipts;
    private final ReviewRows rows;
    private final LedgerBook book;
    private final WorkingDays days;

    ReviewQueue(AccessGuard guard, Units units, BusinessClock clock, Settings settings, Recognition recognition, ReviewFlow flow, RiskCheck risks,
                ReceiptRows receipts, ReviewRows rows, LedgerBook book, WorkingDays days) {
        this.guard = guard;
        this.units = units;
        this.clock = clock;
        this.settings = settings;
        this.recognition = recognition;
        this.flow = flow;
        this.risks = risks;
        this.receipts = receipts;
        this.rows = rows;
        this.book = book;
        this.days = days;
    }

    /**
     * A line that waits for the reader's step.
     *
     * @param correcting what it corrects and with which lines, told as one; null for money that came
     * @param next     the step
     * @param due      the day by which it is to be taken
     * @param daysLeft until then; 0 today, negative when it is late
     * @param stops    whether a rule wants a reason before it is recognised
     * @param rulings  what was ruled on it, and which questions that answered
     */
    public record Waiting(Receipt line, Correcting correcting, String project, Next next, LocalDate due, long daysLeft, List<Hint> hints, boolean stops,
                          Ruling.Rulings rulings) {

        public Waiting {
            hints = List.copyOf(hints);
        }

        /** Whether no rule asks about it, so that it may go with the batch; what corrects another line is looked at by itself. */
        public boolean isPlain() {
            return hints.isEmpty() && correcting == null;
        }

        /** What would count once it is recognised, in yuan; of a correction both lines together. */
        public BigDecimal amount() {
            return correcting == null ? line.amount() : correcting.net();
        }
    }

    /**
     * The reviewer's desk.
     *
     * @param waiting  what waits, those that stop first, then by deadline, then the larger first
     * @param disputed what is held as disputed
     * @param dueToday how many are due today or late
     * @param week     how many lines of the reader's units were recognised in the last seven days
     * @param next     the step the reader takes where there is but one, also when nothing waits: a county checks, its city recognises
     */
    public record Desk(List<Waiting> waiting, List<Waiting> disputed, long dueToday, long week, Next next) {

        public Desk {
            waiting = List.copyOf(waiting);
            disputed = List.copyOf(disputed);
        }

        /** What waits, in yuan. */
        public BigDecimal sum() {
            return sum(waiting);
        }

        /** How many projects it is of. */
        public long projects() {
            return waiting.stream().map(one -> one.line().projectId()).distinct().count();
        }

        /** The lines no rule asks about. */
        public List<Waiting> plain() {
            return waiting.stream().filter(Waiting::isPlain).toList();
        }

        /** Sum of some lines in yuan. */
        public static BigDecimal sum(Collection<Waiting> some) {
            return some.stream().map(Waiting::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The desk of the present reviewer. Nobody's own submission or check is on it. */
    public Desk desk() {
        Account reader = guard.require(Role.REVIEWER);
        Set<UnitCode> scope = scope(reader);
        List<Receipt> mine = scope.isEmpty() ? List.of() : receipts.inStatus(scope, Set.of(Receipt.Status.SUBMITTED, Receipt.Status.CHECKED)).stream()
                .filter(line -> step(line) != Next.NOTHING).toList();
        List<Waiting> all = waiting(mine, reader);
        LocalDate today = clock.today();
        List<Waiting> open = all.stream().filter(one -> !one.line().handling().held()).toList();
        return new Desk(open, all.stream().filter(one -> one.line().handling().held()).toList(),
                open.stream().filter(one -> one.daysLeft() <= 0).count(),
                scope.isEmpty() ? 0 : rows.recognised(scope, today.minusDays(WEEK - 1), today),
                reader.scope().units().stream().anyMatch(top -> flow.recogniser(top).equals(top)) ? Next.RECOGNISE : Next.CHECK);
    }

    /**
     * A line the reader took a step on.
     *
     * @param correcting as for {@link Waiting}
     */
    public record Done(Receipt line, Correcting correcting, String project) {

        /** What it is about, in yuan; of a correction both lines together. */
        public BigDecimal amount() {
            return correcting == null ? line.amount() : correcting.net();
        }
    }

    /** The lines the reader took a step on, the latest first. */
    public List<Done> done() {
        Account reader = guard.require(Role.REVIEWER);
        List<Receipt> lines = rows.doneBy(reader.login(), MOST_DONE).stream().map(book::line).filter(line -> guard.isInScope(line.unit())).toList();
        Map<Long, String> projects = rows.projects(lines.stream().map(Receipt::projectId).collect(Collectors.toSet()));
        Map<Long, Correcting> correcting = Correcting.of(lines, receipts::of);
        return lines.stream().filter(line -> Correcting.stands(line, correcting)).map(line -> new Done(line, correcting.get(line.id()), projects.get(line.projectId()))).toList();
    }

    /**
     * A line opened for review.
     *
     * @param known   everything the rules looked at
     * @param rules   the active rules in the order they are shown
     * @param steps   what happened to the line, oldest first; empty for lines that came with demonstration data
     * @param earlier the last recognised lines of the project
     * @param twins   lines that carry a file of this one
     * @param claims  lines of other units' projects that a rule named, the nearest in time first: one of them may be of the same money
     */
    public record Opened(Waiting waiting, ReviewCase known, List<Rule> rules, List<Step> steps, List<Receipt> earlier, List<Receipt> twins,
                         List<Receipt> claims) {

        /** The line as it is. */
        public Receipt line() {
            return waiting.line();
        }

        /** What there is to look at: the line's evidence, and after it that of the line it corrects. */
        public List<Evidence> evidence() {
            Correcting correcting = waiting.correcting();
            return correcting == null ? line().evidence() : Stream.concat(correcting.lines().reversed().stream(), Stream.of(correcting.of()))
                    .flatMap(one -> one.evidence().stream()).toList();
        }

        /** What the project has recognised, by month: with the line itself once it counts. */
        public SortedMap<Month, BigDecimal> months() {
            SortedMap<Month, BigDecimal> months = new TreeMap<>(known.months());
            if (line().status() == Receipt.Status.RECOGNISED) {
                months.merge(line().month(), line().amount(), BigDecimal::add);
            }
            return months;
        }

        /** What the project has recognised in the year of the line. */
        public BigDecimal year() {
            return months().entrySet().stream().filter(one -> one.getKey().year() == line().month().year()).map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What the year's plan leaves; never below zero. */
        public BigDecimal planLeft() {
            return known.project().yearPlan().subtract(year()).max(BigDecimal.ZERO);
        }
    }

    /** Opens a line, of a correction both; refused outside the reader's units. What no longer waits is shown as it is, without a step. */
    public Opened open(long id) {
        Account reader = guard.require(Role.REVIEWER);
        Receipt asked = book.line(id);
        guard.requireUnit(asked.unit());
        Correcting correcting = Correcting.of(asked.correctsId() == null ? List.of() : receipts.correcting(asked.correctsId()), receipts::of).get(id);
        Receipt line = correcting == null ? asked : correcting.line();
        Looked looked = risks.look(List.of(line), reader.login()).get(line.id());
        List<Receipt> twins = looked.known().others().stream().filter(other -> other.paper() != null).map(ReviewCase.Other::line).distinct()
                .map(receipts::receipt).flatMap(java.util.Optional::stream).filter(twin -> guard.mayOpenProjectsOf(twin.unit())).toList();
        List<Receipt> earlier = rows.lastRecognised(line.projectId(), EARLIER).stream().filter(one -> one != line.id()).map(receipts::receipt)
                .flatMap(java.util.Optional::stream).toList();
        return new Opened(waiting(line, correcting, looked, stopping(), days.calendar(), workingDays()), looked.known(), risks.rules(),
                receipts.steps(line.id()), earlier, twins, claims(line, looked.known()));
    }

    private List<Receipt> claims(Receipt line, ReviewCase known) {
        return known.others().stream().filter(other -> other.line() == null && !other.unit().equals(line.unit()) && guard.isInScope(other.unit()))
                .map(ReviewCase.Other::project).distinct().flatMap(project -> receipts.ofProject(project, clock.today()).stream()
                        .filter(other -> other.kind() == Receipt.Kind.RECEIPT && (other.isWaiting() || other.status() == Receipt.Status.RECOGNISED))
                        .sorted(Comparator.comparing(other -> Math.abs(ChronoUnit.DAYS.between(line.receivedOn(), other.receivedOn())))).limit(EARLIER))
                .toList();
    }

    /** Takes the step on all lines named that no rule asks about; the others are refused, each for itself. */
    @Transactional(readOnly = false, propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Recognition.Batch takePlain(Collection<Recognition.Seen> lines) {
        Account reader = guard.require(Role.REVIEWER);
        List<Receipt> found = lines.stream().map(seen -> book.line(seen.id())).filter(line -> guard.isInScope(line.unit())).toList();
        Map<Long, Looked> looked = risks.look(found, reader.login());
        List<Recognition.Seen> plain = lines.stream().filter(seen -> looked.containsKey(seen.id()) && looked.get(seen.id()).hints().isEmpty()
                && looked.get(seen.id()).known().isReceipt()).toList();
        Recognition.Batch batch = recognition.takeAll(plain);
        List<Recognition.Batch.Refused> refused = new java.util.ArrayList<>(batch.refused());
        lines.stream().filter(seen -> !plain.contains(seen)).forEach(seen -> refused.add(new Recognition.Batch.Refused(seen.id(), new Refusal("recognition.refusal.asked-about"))));
        return new Recognition.Batch(batch.taken(), refused);
    }

    /** The step that waits for the reader. Who may recognise leaves the first look to the county, and rules on what is disputed before it too. */
    private Next step(Receipt line) {
        Next next = recognition.next(line);
        return next == Next.CHECK && flow.mayRecognise(line.unit()) ? line.handling().held() ? Next.RECOGNISE : Next.NOTHING : next;
    }

    private List<Waiting> waiting(List<Receipt> lines, Account reader) {
        Map<Long, Looked> looked = risks.look(lines, reader.login());
        Set<Object> stopping = stopping();
        WorkingCalendar calendar = days.calendar();
        int within = workingDays();
        Map<Long, Correcting> correcting = Correcting.of(lines, receipts::of);
        return lines.stream().filter(line -> Correcting.stands(line, correcting))
                .map(line -> waiting(line, correcting.get(line.id()), looked.get(line.id()), stopping, calendar, within))
                .sorted(Comparator.comparing(Waiting::stops).reversed().thenComparing(Waiting::due)
                        .thenComparing(Waiting::amount, Comparator.reverseOrder()).thenComparing(one -> one.line().id())).toList();
    }

    private Waiting waiting(Receipt line, Correcting correcting, Looked looked, Set<Object> stopping, WorkingCalendar calendar, int within) {
        LocalDate due = calendar.plus(line.submittedOn(), within);
        return new Waiting(line, correcting, looked.known().project().name(), step(line), due, ChronoUnit.DAYS.between(clock.today(), due), looked.hints(),
                looked.hints().stream().anyMatch(hint -> stopping.contains(hint.rule())), looked.rulings());
    }

    private Set<Object> stopping() {
        return risks.rules().stream().filter(rule -> rule.level() == Level.STOP).map(Rule::name).collect(Collectors.toSet());
    }

    private Set<UnitCode> scope(Account reader) {
        Set<UnitCode> scope = new LinkedHashSet<>();
        reader.scope().units().forEach(top -> scope.addAll(units.scope(top)));
        return scope;
    }

    private int workingDays() {
        return settings.find(WORKING_DAYS_SETTING).map(Integer::parseInt).orElse(WORKING_DAYS);
    }
}
