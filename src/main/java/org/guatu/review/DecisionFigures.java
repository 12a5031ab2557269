package org.guatu.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.guatu.calendar.AsOf;
import org.guatu.calendar.Period;
import org.guatu.indicator.Indicator;
import org.guatu.progress.Figure;
import org.guatu.progress.Progress;
import org.guatu.progress.ProjectBoard;
import org.guatu.progress.ProjectRow;
import org.guatu.progress.Standing;
import org.guatu.project.Blocker;
import org.guatu.project.Projects;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Component;

/** Reads the figure of what a decision is about, out of the same readings as the screens. */
@Component
class DecisionFigures {

    private static final int CENTS = 2;

    private final Progress progress;
    private final ProjectBoard board;
    private final Projects projects;

    DecisionFigures(Progress progress, ProjectBoard board, Projects projects) {
        this.progress = progress;
        this.board = board;
        this.projects = projects;
    }

    /** The unit a subject belongs to. */
    UnitCode unitOf(DecisionSubject subject) {
        return switch (subject) {
            case DecisionSubject.OnFigure figure -> figure.unit();
            case DecisionSubject.OnUnit unit -> unit.unit();
            case DecisionSubject.OnProject project -> projects.dossier(project.project()).project().unit();
            case DecisionSubject.OnBlocker blocker -> projects.blocker(blocker.blocker()).unit();
        };
    }

    /** The name of the project that a subject, or its problem, is of; empty where it is no project's. */
    Optional<String> projectOf(DecisionSubject subject) {
        return switch (subject) {
            case DecisionSubject.OnProject project -> Optional.of(name(project.project()));
            case DecisionSubject.OnBlocker blocker -> Optional.of(name(projects.blocker(blocker.blocker()).projectId()));
            case DecisionSubject.OnFigure figure -> Optional.empty();
            case DecisionSubject.OnUnit unit -> Optional.empty();
        };
    }

    private String name(long project) {
        return projects.dossier(project).project().name(Locale.SIMPLIFIED_CHINESE);
    }

    /** The subject's figure on a day; empty where it has none, as an indicator that is gone. */
    Optional<Decision.Then> on(DecisionSubject subject, AsOf asOf) {
        return switch (subject) {
            case DecisionSubject.OnFigure figure -> ofUnit(figure.indicator(), figure.unit(), asOf);
            case DecisionSubject.OnUnit unit -> ofUnit(Indicator.FUNDS, unit.unit(), asOf);
            case DecisionSubject.OnProject project -> Optional.of(ofProject(project.project(), asOf));
            case DecisionSubject.OnBlocker blocker -> {
                Blocker problem = projects.blocker(blocker.blocker());
                yield Optional.of(ofProject(problem.projectId(), asOf));
            }
        };
    }

    /** Reads what came in since decisions were made; readings are shared among those asked of one. */
    Moves moves(AsOf now, LocalDate today) {
        return new Moves(now, today);
    }

    /** How figures moved until a day. */
    final class Moves {

        private final AsOf now;
        private final LocalDate today;
        private final Map<String, Standing> standings = new HashMap<>();

        private Moves(AsOf now, LocalDate today) {
            this.now = now;
            this.today = today;
        }

        /**
         * How the figure of a decision moved; empty where it has none. Both of its clocks must have gone on: a meeting that froze the evening
         * does not know what was recognised today, while an instruction of today was written on a figure that does; and of two freezes of one
         * day the earlier knows less.
         */
        Optional<Movement> of(Decision decision) {
            return decision.then().map(then -> now.covers(then.asOf())
                    ? Movement.of(decision, now, since(decision.subject(), then), today) : Movement.none(then, now));
        }

        /** Every year starts from nothing, so a figure of last year is told to its end and this year's is added. */
        private BigDecimal since(DecisionSubject subject, Decision.Then then) {
            BigDecimal sum = then.actual().negate();
            for (int year = then.asOf().date().getYear(); year <= now.date().getYear(); year++) {
                AsOf at = year == now.date().getYear() ? now : now.on(LocalDate.of(year, 12, 31));
                sum = sum.add(actual(subject, then.indicator(), at));
            }
            return sum;
        }

        private BigDecimal actual(DecisionSubject subject, String indicator, AsOf at) {
            return switch (subject) {
                case DecisionSubject.OnFigure figure -> actual(indicator, figure.unit(), at);
                case DecisionSubject.OnUnit unit -> actual(indicator, unit.unit(), at);
                case DecisionSubject.OnProject project -> row(project.project(), at).recognised();
                case DecisionSubject.OnBlocker blocker -> row(projects.blocker(blocker.blocker()).projectId(), at).recognised();
            };
        }

        private BigDecimal actual(String indicator, UnitCode unit, AsOf at) {
            Standing standing = standings.computeIfAbsent(unit + " " + at.date(), any -> progress.standing(unit, at.date().getYear(), at));
            return standing.indicator(indicator).map(known -> standing.figure(known, unit, Period.year(at.date().getYear())).actual())
                    .orElse(BigDecimal.ZERO);
        }
    }

    private Optional<Decision.Then> ofUnit(String indicator, UnitCode unit, AsOf asOf) {
        int year = asOf.date().getYear();
        Standing standing = progress.standing(unit, year, asOf);
        return standing.indicator(indicator).map(known -> {
            Figure figure = standing.figure(known, unit, Period.year(year));
            return new Decision.Then(indicator, asOf, figure.actual(), figure.againstPace().map(exact -> exact.round(CENTS)).orElse(null));
        });
    }

    private Decision.Then ofProject(long project, AsOf asOf) {
        ProjectRow row = row(project, asOf);
        return new Decision.Then(Indicator.FUNDS, asOf, row.recognised(), row.difference().setScale(CENTS, RoundingMode.HALF_UP));
    }

    private ProjectRow row(long project, AsOf asOf) {
        UnitCode unit = projects.dossier(project).project().unit();
        return board.project(unit, project, asOf.date().getYear(), asOf);
    }
}
