package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.calendar.Period;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Indicator;
import org.guatu.indicator.Light;
import org.guatu.indicator.Ratio;
import org.guatu.progress.Figure;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectFilter;
import org.guatu.progress.ProjectRow;
import org.guatu.progress.Standing;
import org.guatu.progress.TaskState;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.shell.Addresses;
import org.guatu.review.Decision;
import org.guatu.review.DecisionSubject;
import org.guatu.review.Decisions;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * What needs somebody: units behind their pace, the worst with its worst project and what holds it; matters that a meeting assigned; months not
 * reported. It tells only what the reader may open.
 */
@Component
class Attention {

    private static final String KEY = "dashboard.overview.attention.";
    private static final int A_FEW = 3;
    /** A matter's first clause is what it is; the rest says what follows from it. */
    private static final Pattern CLAUSE = Pattern.compile("[\uFF0C\uFF1B,;]");

    private final AccessGuard guard;
    private final Units units;
    private final ProjectBoard board;
    private final Projects projects;
    private final Decisions decisions;

    Attention(AccessGuard guard, Units units, ProjectBoard board, Projects projects, Decisions decisions) {
        this.guard = guard;
        this.units = units;
        this.board = board;
        this.projects = projects;
        this.decisions = decisions;
    }

    /** Sorts of matters, the pressing ones first. */
    enum Kind {
        FAR_BEHIND, OVERDUE, MISSING, BEHIND, OPEN;

        boolean isPressing() {
            return ordinal() <= MISSING.ordinal();
        }
    }

    /**
     * One matter.
     *
     * @param light   its shape and colour
     * @param word    beside the shape
     * @param who     the unit
     * @param matter  what it is, in a sentence
     * @param context of what project and since when, for the long list, or null
     * @param measure how much or how long
     * @param href    where it leads
     */
    record Item(Kind kind, Light light, String word, String who, Finding matter, String context, Finding measure, String href) {
    }

    /** All matters, the pressing ones first. */
    record Items(List<Item> all) {

        Items {
            all = all.stream().sorted(Comparator.comparing(Item::kind)).toList();
        }

        long pressing() {
            return all.stream().filter(item -> item.kind().isPressing()).count();
        }

        /** A few of the pressing ones for the screen: of each sort one, then those that follow. */
        List<Item> first(int most) {
            List<Item> chosen = new ArrayList<>();
            List<Item> pressing = all.stream().filter(item -> item.kind().isPressing()).toList();
            for (Kind kind : Kind.values()) {
                List<Item> ofKind = pressing.stream().filter(item -> item.kind() == kind).toList();
                // What stands there already by its project need not stand there twice.
                ofKind.stream().filter(item -> chosen.stream().noneMatch(other -> other.href().equals(item.href()))).findFirst()
                        .or(() -> ofKind.stream().findFirst()).filter(item -> chosen.size() < most).ifPresent(chosen::add);
            }
            pressing.stream().filter(item -> !chosen.contains(item)).limit(Math.max(0, most - chosen.size())).forEach(chosen::add);
            chosen.sort(Comparator.comparing(Item::kind));
            return chosen;
        }
    }

    Items of(Screen screen) {
        List<Item> items = new ArrayList<>();
        behind(screen, items);
        List<Blocker> problems = projects.openBlockers(screen.unit().code(), screen.asOf().knownBy()).stream()
                .filter(blocker -> blocker.assignedOn() != null && blocker.dueOn() != null).toList();
        assigned(screen, problems, items);
        decided(screen, problems, items);
        missing(screen, items);
        neverReported(screen, items);
        return new Items(items);
    }

    private void behind(Screen screen, List<Item> items) {
        Amounts amounts = Amounts.of(screen.indicator());
        List<Unit> lagging = screen.standing().children().stream()
                .filter(unit -> EnumSet.of(Light.WARN, Light.BAD).contains(screen.figure(unit.code()).light()))
                .sorted(Comparator.comparing((Unit unit) -> screen.figure(unit.code()).againstPace().orElse(Exact.ZERO))).toList();
        for (Unit unit : lagging) {
            Figure figure = screen.figure(unit.code());
            Optional<Item> worst = unit.equals(lagging.getFirst()) ? worstProject(screen, unit, figure) : Optional.empty();
            items.add(worst.orElseGet(() -> item(figure, unit,
                    Finding.of(KEY + "completion", screen.indicator().shortName(Texts.locale()), completion(figure)),
                    Finding.of(KEY + "amount", new Number(figure.againstPace().orElseThrow(), amounts.signed(figure.againstPace().orElseThrow())),
                            amounts.unit(amounts.signed(figure.againstPace().orElseThrow()))), Addresses.unit(unit.code(), screen.address()))));
        }
    }

    /** The project that is most behind its plan in the unit that is most behind, and what holds it. Money is what projects are planned in. */
    private Optional<Item> worstProject(Screen screen, Unit unit, Figure figure) {
        if (!screen.indicator().code().equals(Indicator.FUNDS) || !guard.mayOpenProjectsOf(unit.code())) {
            return Optional.empty();
        }
        List<ProjectRow> rows = board.projects(unit.code(), screen.standing().year(), screen.asOf(), ProjectFilter.DEFAULT, 0, A_FEW).stream()
                .filter(row -> row.difference().signum() < 0).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        ProjectRow worst = rows.getFirst();
        Amounts amounts = Amounts.of(screen.indicator());
        String name = worst.name(Texts.locale());
        Finding matter = projects.blockers(unit.code(), List.of(worst.id()), screen.asOf().knownBy()).stream().filter(blocker -> blocker.isOpen(today(screen)))
                .max(Comparator.comparing(blocker -> blocker.effectAmount() == null ? BigDecimal.ZERO : blocker.effectAmount()))
                .map(blocker -> Finding.of(KEY + "blocked", name, CLAUSE.split(blocker.matter(), 2)[0])).orElseGet(() -> plain(name));
        return Optional.of(item(figure, unit, matter, Finding.of(KEY + (screen.period().period().kind() == Period.Kind.YEAR ? "amount" : "amount-year"), Number.of(worst.difference(), amounts.signed(worst.difference())), amounts.unit(amounts.signed(worst.difference()))),
                Addresses.project(worst.id(), screen.address())));
    }

    private static Number completion(Figure figure) {
        Ratio done = figure.completion().orElseThrow();
        return new Number(new Exact(done.value()), Formats.percent(done));
    }

    /** Somebody's own words. */
    private static Finding plain(String words) {
        return Finding.of(KEY + "plain", words);
    }

    private static Item item(Figure figure, Unit unit, Finding matter, Finding measure, String href) {
        Kind kind = figure.light() == Light.BAD ? Kind.FAR_BEHIND : Kind.BEHIND;
        return new Item(kind, figure.light(), Texts.text(figure.light().messageKey()), unit.shortName(Texts.locale()), matter, null, measure, href);
    }

    private void assigned(Screen screen, List<Blocker> problems, List<Item> items) {
        LocalDate today = today(screen);
        for (Blocker blocker : problems) {
            boolean overdue = blocker.isOverdue(today);
            String who = units.find(blocker.unit()).map(unit -> unit.shortName(Texts.locale())).orElse("");
            int days = Math.abs(blocker.daysLeft(today));
            items.add(new Item(overdue ? Kind.OVERDUE : Kind.OPEN, overdue ? Light.BAD : Light.NONE, Texts.text(KEY + (overdue ? "overdue" : "open")), who,
                    plain(blocker.matter()), Texts.text(KEY + "assigned", blocker.projectName(), Formats.monthDay(blocker.assignedOn())),
                    Finding.of(KEY + (overdue ? "days-over" : "days-left"), Number.of(days, String.valueOf(days))),
                    Addresses.project(blocker.projectId(), screen.address())));
        }
    }

    /** Decisions of meetings and instructions of leaders that are past their day; one about a problem that stands here already is the same matter. */
    private void decided(Screen screen, List<Blocker> problems, List<Item> items) {
        LocalDate today = today(screen);
        if (!guard.mayOpenProjectsOf(screen.unit().code()) || !guard.may(Role.LEADER, Role.OFFICE, Role.REVIEWER, Role.CLERK, Role.ADMIN)) {
            return;
        }
        for (Decision decision : decisions.openOf(screen.unit().code())) {
            boolean stands = decision.subject() instanceof DecisionSubject.OnBlocker(long id) && problems.stream().anyMatch(problem -> problem.id() == id);
            if (decision.isOverdue(today) && !stands) {
                String days = String.valueOf(decision.daysOverdue(today));
                items.add(new Item(Kind.OVERDUE, Light.BAD, Texts.text(KEY + "overdue"),
                        units.find(decision.unit()).map(unit -> unit.shortName(Texts.locale())).orElse(""), plain(decision.matter()),
                        Texts.text(KEY + "assigned", decision.owner(), Formats.monthDay(decision.madeOn())),
                        Finding.of(KEY + "days-over", Number.of(decision.daysOverdue(today), days)), "decisions?decision=" + decision.id()));
            }
        }
    }

    private static void missing(Screen screen, List<Item> items) {
        for (Standing.Missing missing : screen.standing().missing()) {
            int days = (int) java.time.temporal.ChronoUnit.DAYS.between(today(screen), missing.dueOn());
            items.add(new Item(Kind.MISSING, Light.NONE, Texts.text(KEY + "missing"), missing.unit().shortName(Texts.locale()),
                    Finding.of(KEY + "month", java.time.Month.of(missing.month().monthOfYear()), Formats.monthDay(missing.dueOn())), null,
                    Finding.of(KEY + (days < 0 ? "days-over" : "days-left"), Number.of(Math.abs(days), String.valueOf(Math.abs(days)))),
                    Addresses.reporting(missing.month())));
        }
    }

    /** Units that have a task in the period and never entered anything. */
    private static void neverReported(Screen screen, List<Item> items) {
        Amounts amounts = Amounts.of(screen.indicator());
        for (Unit unit : screen.standing().children()) {
            CardReading reading = CardReading.of(screen, screen.indicator(), unit.code(), screen.period().period());
            if (reading.isBlank() && reading.figure().task() == TaskState.SET) {
                BigDecimal target = reading.figure().target().orElseThrow();
                items.add(new Item(Kind.MISSING, Light.NONE, Texts.text(KEY + "missing"), unit.shortName(Texts.locale()),
                        Finding.of(KEY + "never", screen.indicator().shortName(Texts.locale())), null,
                        Finding.of(KEY + "task", Number.of(target, reading.operatorSign() + amounts.target(target)), amounts.unit(amounts.target(target))),
                        Addresses.unit(unit.code(), screen.address())));
            }
        }
    }

    /** The as-of day is the last complete one: the screen is read the day after. */
    private static LocalDate today(Screen screen) {
        return screen.asOf().date().plusDays(1);
    }
}
