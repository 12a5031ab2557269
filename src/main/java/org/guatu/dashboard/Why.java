package org.guatu.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.progress.ProjectBoard.Totals;
import org.guatu.progress.ProjectRow;
import org.guatu.progress.Rounding;
import org.guatu.project.Blocker;

/**
 * Why a unit's money is behind its pace, or ahead of it: what the projects make of it, each against its own plan. The lines, the rest and
 * what no project is planned to bring add to E = A − P·T exactly.
 *
 * @param against    E, in yuan
 * @param lines      the projects that did most in the direction of E, the largest first; at most {@value #LINES}
 * @param others     how many projects are not among the lines
 * @param rest       what these come to
 * @param unassigned E less what all projects come to: negative where the plans add to less than the target wants by the day
 */
public record Why(Exact against, List<Line> lines, int others, Exact rest, Exact unassigned) {

    /** How many projects are named. */
    public static final int LINES = 5;

    /** So much of E the sentence above the lines wants explained by as few projects as can. */
    private static final Exact MOST = Exact.of(new BigDecimal("0.80"));

    /** A project and the problem that holds it up, if one is open. */
    public record Line(ProjectRow project, Optional<Blocker> blocker) {
    }

    /**
     * The first few projects and their part of E. When these alone come to more than E the part is empty, and it is all of the lines that are told:
     * as many as are listed, with what they come to.
     */
    public record Few(int projects, Exact amount, Optional<Ratio> part) {
    }

    public Why {
        lines = List.copyOf(lines);
    }

    /**
     * @param totals   over all projects of the year
     * @param furthest the projects furthest in the direction of E, the furthest first
     */
    public static Why of(Exact against, Totals totals, List<Line> furthest) {
        List<Line> lines = furthest.stream()
                .filter(line -> against.signum() != 0 && line.project().difference().signum() == against.signum())
                .limit(LINES).toList();
        BigDecimal told = lines.stream().map(line -> line.project().difference()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Why(against, lines, totals.projects() - lines.size(), Exact.of(totals.difference().subtract(told)),
                against.minus(Exact.of(totals.difference())));
    }

    public boolean isAhead() {
        return against.signum() > 0;
    }

    /** What there is to say in the heading; empty when no project went in the direction of E. */
    public Optional<Few> few() {
        if (lines.isEmpty() || against.signum() == 0) {
            return Optional.empty();
        }
        Exact size = size(against);
        Exact sum = Exact.ZERO;
        int count = 0;
        for (Line line : lines) {
            sum = sum.plus(size(Exact.of(line.project().difference())));
            count++;
            if (sum.compareTo(size.times(MOST)) >= 0) {
                break;
            }
        }
        Ratio part = new Ratio(sum.dividedBy(size).value());
        if (part.compareTo(Ratio.ONE) <= 0) {
            return Optional.of(new Few(count, sum, Optional.of(part)));
        }
        Exact all = lines.stream().map(line -> size(Exact.of(line.project().difference()))).reduce(Exact.ZERO, Exact::plus);
        return Optional.of(new Few(lines.size(), all, Optional.empty()));
    }

    /** What the lines come to as they are {@link #shown() shown}, in 亿 and without a sign. */
    public BigDecimal shownOfLines() {
        return shown().stream().limit(lines.size()).reduce(BigDecimal.ZERO, BigDecimal::add).abs();
    }

    /**
     * The lines, the rest and the unassigned in 亿 at two decimals, so that they visibly add to E at two decimals. A line and the unassigned
     * stand in the list beside too and round by themselves; what that leaves over goes to the rest, which stands nowhere else. Without a rest it is
     * settled by largest remainder, as in every list.
     */
    public List<BigDecimal> shown() {
        List<Exact> parts = new ArrayList<>();
        lines.forEach(line -> parts.add(yi(Exact.of(line.project().difference()))));
        parts.add(yi(rest));
        parts.add(yi(unassigned));
        BigDecimal whole = yi(against).round(2);
        if (others == 0) {
            return Rounding.largestRemainderTo(whole, parts, 2);
        }
        List<BigDecimal> shown = new ArrayList<>(parts.stream().map(part -> part.round(2)).toList());
        BigDecimal told = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(shown.get(lines.size()));
        shown.set(lines.size(), whole.subtract(told));
        return List.copyOf(shown);
    }

    private static Exact yi(Exact yuan) {
        return yuan.dividedBy(Exact.of(100_000_000));
    }

    private static Exact size(Exact amount) {
        return amount.signum() < 0 ? amount.negated() : amount;
    }
}
