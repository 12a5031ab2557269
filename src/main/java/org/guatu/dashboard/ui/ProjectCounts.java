package org.guatu.dashboard.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.guatu.dashboard.ui.Derivation.Part;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.project.Blocker;
import org.guatu.project.Factor;
import org.guatu.project.FactorNeed;
import org.guatu.project.Project;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/**
 * What is counted on a project's screen: the five ones, the needs by state, the problems. Each count opens the lines it was counted from; a line that
 * counts is told as 1, any other as 0, so that they add up to it. Names stand in the address: {@code table=needs-blocked}.
 */
record ProjectCounts(ProjectFile file) {

    static final String ONES = "ones";
    static final String LEADER_DAYS = "leader-days";
    static final String NEEDS = "needs";
    static final String NEEDS_UNKNOWN = "needs-unknown";
    static final String BLOCKERS = "blockers";
    static final String OVERDUE = "blockers-overdue";
    static final String SOLVED = "blockers-solved";

    private static final String KEY = "dashboard-project.count.";

    /**
     * One of the five ones.
     *
     * @param words what fills it, or null where nothing does
     */
    record One(String key, String words) {
    }

    /** The name of the needs in a state. */
    static String needs(FactorNeed.State state) {
        return switch (state) {
            case SECURED -> NEEDS;
            case IN_PROGRESS -> "needs-in-progress";
            case BLOCKED -> "needs-blocked";
        };
    }

    /** The five ones in their order: one project, one leader, one team, one scheme, and one follow-through, which is a leader since a known day. */
    List<One> ones() {
        Project project = file.project();
        String team = project.team() == null || project.teamSize() == null ? project.team()
                : Texts.text("dashboard-project.ones.team-size", project.team(), String.valueOf(project.teamSize()));
        String scheme = project.scheme();
        if (file.past()) {
            // Nobody wrote down since when there are a team and a plan: that there are is of today, and which version is not told.
            team = team == null ? null : Texts.text("dashboard-project.ones.today", team);
            scheme = scheme == null ? null : Texts.text("dashboard-project.ones.scheme-today");
        }
        return List.of(new One("project", project.code()), new One("leader", project.leader()), new One("team", team), new One("scheme", scheme),
                new One("to-the-end", leaderDays().map(days -> Texts.text("dashboard-project.ones.days", Formats.count(days))).orElse(null)));
    }

    /** Whether some of the five are told as they are today, since nobody wrote down since when. */
    boolean onesOfToday() {
        return file.past() && (file.project().team() != null || file.project().scheme() != null);
    }

    /** How many days the leader leads it; empty without a leader or a known day. */
    Optional<Long> leaderDays() {
        Project project = file.project();
        return project.leader() == null || project.leaderSince() == null || project.leaderSince().isAfter(file.asOf().date()) ? Optional.empty()
                : Optional.of(ChronoUnit.DAYS.between(project.leaderSince(), file.today()));
    }

    /** How many of the five ones are filled. */
    int filledOnes() {
        return (int) ones().stream().filter(one -> one.words() != null).count();
    }

    int needsIn(FactorNeed.State state) {
        return (int) Stream.of(Factor.values()).filter(factor -> state(factor).filter(state::equals).isPresent()).count();
    }

    int needsUnknown() {
        return (int) Stream.of(Factor.values()).filter(factor -> state(factor).isEmpty()).count();
    }

    List<Blocker> overdue() {
        return file.openBlockers().stream().filter(this::isOverdue).toList();
    }

    /** Problems that were known by the as-of day and are solved on it. */
    List<Blocker> solved() {
        LocalDate day = file.asOf().date();
        return file.dossier().blockers().stream().filter(blocker -> !blocker.raisedOn().isAfter(day) && !blocker.isOpen(day)).toList();
    }

    /** Empty where the screen has no such count. */
    Optional<Derivation> of(String name) {
        return switch (name) {
            case ONES -> Optional.of(told(ONES, ones().stream().map(one -> line("dashboard-project.ones." + one.key(),
                    one.words() == null ? Texts.text("dashboard-project.ones.missing") : one.words(), one.words() != null)).toList()));
            case LEADER_DAYS -> leaderDays().map(days -> new Derivation(Finding.of(KEY + LEADER_DAYS), number(days), Texts.text(KEY + "days"), rule(LEADER_DAYS),
                    Finding.of(KEY + "from-to", Formats.date(file.today()), Formats.date(file.project().leaderSince())), List.of()));
            case NEEDS -> Optional.of(needs(name, FactorNeed.State.SECURED::equals, false));
            case "needs-in-progress" -> Optional.of(needs(name, FactorNeed.State.IN_PROGRESS::equals, false));
            case "needs-blocked" -> Optional.of(needs(name, FactorNeed.State.BLOCKED::equals, false));
            case NEEDS_UNKNOWN -> Optional.of(needs(name, state -> false, true));
            case BLOCKERS -> Optional.of(told(BLOCKERS, file.openBlockers().stream().map(blocker -> line(blocker, true)).toList()));
            case OVERDUE -> Optional.of(told(OVERDUE, file.openBlockers().stream().map(blocker -> line(blocker, isOverdue(blocker))).toList()));
            case SOLVED -> Optional.of(told(SOLVED, solved().stream().map(blocker -> line(blocker, true)).toList()));
            default -> Optional.empty();
        };
    }

    private Derivation needs(String name, Predicate<FactorNeed.State> counted, boolean unknown) {
        return told(name, Stream.of(Factor.values()).map(factor -> line(factor.messageKey(), state(factor).map(FactorNeed.State::messageKey).map(Texts::text)
                .orElseGet(() -> Texts.text("dashboard-project.needs.unknown")), state(factor).map(counted::test).orElse(unknown))).toList());
    }

    private Optional<FactorNeed.State> state(Factor factor) {
        return file.dossier().needs().stream().filter(need -> need.factor() == factor).map(FactorNeed::state).findFirst();
    }

    private boolean isOverdue(Blocker blocker) {
        return blocker.isOverdue(file.today());
    }

    private Derivation told(String name, List<Part> parts) {
        long counted = parts.stream().filter(part -> part.amount().exact().signum() > 0).count();
        List<Part> lines = new ArrayList<>(parts);
        return new Derivation(Finding.of(KEY + name), number(counted), Texts.text(KEY + "of", String.valueOf(lines.size())),
                rule(name) + (file.past() && !name.startsWith(BLOCKERS) ? Texts.text(KEY + "of-today") : ""), null, lines);
    }

    private static Part line(String nameKey, String words, boolean counted) {
        return Part.of(Finding.of(KEY + "line", Texts.text(nameKey), words), number(counted ? 1 : 0), "");
    }

    private Part line(Blocker blocker, boolean counted) {
        return Part.of(Finding.of(KEY + (isOverdue(blocker) && blocker.isOpen(file.asOf().date()) ? "blocker-overdue" : "blocker"), blocker.matter(), blocker.owner(), Formats.date(blocker.dueOn())),
                number(counted ? 1 : 0), "");
    }

    private static Number number(long count) {
        return Number.of(count, Formats.count(count));
    }

    private static String rule(String name) {
        return Texts.text(KEY + "rule." + name);
    }
}
