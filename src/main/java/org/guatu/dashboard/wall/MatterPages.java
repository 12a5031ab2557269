package org.guatu.dashboard.wall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.guatu.dashboard.Screen;
import org.guatu.dashboard.wall.WallPart.Count;
import org.guatu.dashboard.wall.WallPart.FactorCount;
import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterList;
import org.guatu.dashboard.wall.WallPart.MatterState;
import org.guatu.dashboard.wall.WallPart.Problem;
import org.guatu.indicator.Light;
import org.guatu.project.Blocker;
import org.guatu.project.Factor;
import org.guatu.project.Projects;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Builds what pages say of matters: problems that are not solved, and what the last meeting assigned, done and not done. */
@Component
class MatterPages {

    private static final String KEY = "wall.matter.";
    /** A matter's first clause is what it is; the rest says what follows from it. */
    private static final Pattern CLAUSE = Pattern.compile("[\uFF0C\uFF1B,;]");

    private final Assigned assigned;
    private final Projects projects;
    private final Units units;

    MatterPages(Assigned assigned, Projects projects, Units units) {
        this.assigned = assigned;
        this.projects = projects;
        this.units = units;
    }

    /** What the last meeting assigned to the unit. */
    MatterList ofUnit(Screen screen) {
        Assigned.Meeting last = assigned.last(screen).orElse(null);
        if (last == null || last.matters().isEmpty()) {
            return new MatterList(Texts.text(KEY + (last == null ? "no-meeting" : "none")), last == null ? null : note(last), List.of());
        }
        return new MatterList(title(last), note(last), last.matters());
    }

    /** What the last meeting decided, done and not done. */
    WallPage decided(Head head, Screen screen) {
        Assigned.Meeting last = assigned.last(screen).orElse(null);
        if (last == null || last.matters().isEmpty()) {
            return new WallPage.Decided(head, Texts.text(KEY + (last == null ? "no-meeting" : "none")), last == null ? null : note(last), List.of(), List.of());
        }
        List<Count> counts = new ArrayList<>();
        counts.add(count(last, MatterState.OVERDUE, Light.BAD));
        counts.add(count(last, MatterState.OPEN, Light.NONE));
        counts.add(count(last, MatterState.DONE, Light.OK));
        return new WallPage.Decided(head, title(last), note(last), counts, last.matters());
    }

    /**
     * A page of a running meeting with what the meeting itself has decided so far, first of all; a page that tells of no decisions stays as it is.
     */
    WallPage withPresent(WallPage page, org.guatu.review.Meeting meeting) {
        return switch (page) {
            case WallPage.OneUnit unit -> {
                List<Matter> fresh = assigned.decidedIn(meeting, UnitCode.of(unit.head().page()));
                yield fresh.isEmpty() ? page : new WallPage.OneUnit(unit.head(), unit.rank(), unit.tile(), unit.required(), unit.recent(), unit.late(),
                        unit.top(), new MatterList(present(fresh.size(), unit.matters().title()), unit.matters().note(),
                                together(fresh, unit.matters().matters())));
            }
            case WallPage.Decided decided -> {
                List<Matter> fresh = decided(meeting);
                yield fresh.isEmpty() ? page : new WallPage.Decided(decided.head(), present(fresh.size(), decided.title()), decided.note(), decided.counts(),
                        together(fresh, decided.matters()));
            }
            default -> page;
        };
    }

    /** What a meeting decided up to now, in the order of deciding. */
    List<Matter> decided(org.guatu.review.Meeting meeting) {
        return assigned.decidedIn(meeting, meeting.unit());
    }

    private static String present(int decided, String before) {
        return Texts.text(KEY + "present", Formats.count(decided), before);
    }

    private static List<Matter> together(List<Matter> fresh, List<Matter> before) {
        return java.util.stream.Stream.concat(fresh.reversed().stream(), before.stream()).toList();
    }

    private static Count count(Assigned.Meeting meeting, MatterState state, Light light) {
        return new Count(Texts.text(KEY + "state." + state.name().toLowerCase(java.util.Locale.ROOT)), Tiles.count(meeting.how(state)), light);
    }

    private static String title(Assigned.Meeting meeting) {
        int before = meeting.matters().size() - meeting.last();
        String owed = before == 0 ? "" : Texts.text(KEY + "before", Formats.count(before));
        if (meeting.last() == 0) {
            return Texts.text(KEY + "title-before", Formats.count(before));
        }
        if (meeting.heldOn() == null) {
            return Texts.text(KEY + "title-instructions", Formats.count(meeting.last()), Formats.count(meeting.done()), owed);
        }
        String written = meeting.instructions() == 0 ? "" : Texts.text(KEY + "instructions", Formats.count(meeting.instructions()));
        return Texts.text(KEY + "title", Formats.count(meeting.last()), Formats.count(meeting.done()), written, owed);
    }

    private static String note(Assigned.Meeting meeting) {
        return meeting.heldOn() == null ? null : Texts.text(KEY + "meeting", Formats.monthDay(meeting.heldOn()));
    }

    /** Unsolved problems: the overdue first, then those that hold up most. */
    WallPage problems(Head head, Screen screen) {
        LocalDate today = screen.asOf().date().plusDays(1);
        List<Blocker> open = projects.openBlockers(screen.unit().code(), screen.asOf().knownBy());
        long overdue = open.stream().filter(blocker -> blocker.isOverdue(today)).count();
        BigDecimal held = open.stream().map(MatterPages::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        String title = open.isEmpty() ? Texts.text("wall.problems.none")
                : Texts.text(overdue > 0 ? "wall.problems.title" : "wall.problems.title-in-time", Formats.count(open.size()), Formats.count(overdue), Formats.yi(held));
        List<Problem> problems = open.stream().sorted(Comparator.comparing((Blocker blocker) -> !blocker.isOverdue(today))
                        .thenComparing(Comparator.comparing(MatterPages::effect).reversed()).thenComparing(Blocker::dueOn))
                .map(blocker -> problem(blocker, today)).toList();
        return new WallPage.Problems(head, title, null, problems, factors(open));
    }

    private Problem problem(Blocker blocker, LocalDate today) {
        String unit = units.find(blocker.unit()).map(known -> known.shortName(Texts.locale())).orElse("");
        return new Problem("blocker:" + blocker.id(), Texts.text(blocker.factor().messageKey()), clause(blocker.matter()),
                unit + " \u00b7 " + blocker.projectName(), blocker.effectAmount() == null ? null : Tiles.yi(blocker.effectAmount()),
                due(blocker.dueOn(), today), blocker.isOverdue(today));
    }

    private static List<FactorCount> factors(List<Blocker> open) {
        int most = Arrays.stream(Factor.values()).mapToInt(factor -> of(open, factor).size()).max().orElse(0);
        return Arrays.stream(Factor.values()).filter(factor -> !of(open, factor).isEmpty())
                .sorted(Comparator.comparingInt((Factor factor) -> of(open, factor).size()).reversed())
                .map(factor -> {
                    List<Blocker> waiting = of(open, factor);
                    BigDecimal held = waiting.stream().map(MatterPages::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
                    return new FactorCount(Texts.text(factor.messageKey()), Tiles.count(waiting.size()), held.signum() > 0 ? Tiles.yi(held) : null,
                            Tiles.share(BigDecimal.valueOf(waiting.size()), BigDecimal.valueOf(most)));
                }).toList();
    }

    private static List<Blocker> of(List<Blocker> open, Factor factor) {
        return open.stream().filter(blocker -> blocker.factor() == factor).toList();
    }

    private static BigDecimal effect(Blocker blocker) {
        return Optional.ofNullable(blocker.effectAmount()).orElse(BigDecimal.ZERO);
    }

    /** 逾期 3 天, or the day it is due. */
    static String due(LocalDate dueOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(dueOn, today);
        return days > 0 ? Texts.text(KEY + "overdue-by", Formats.count(days)) : Texts.text(KEY + "due", Formats.monthDay(dueOn));
    }

    static String clause(String matter) {
        return CLAUSE.split(matter, 2)[0];
    }
}
