package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.guatu.dashboard.Screen;
import org.guatu.dashboard.ui.Derivation.Part;
import org.guatu.dashboard.ui.Finding.Number;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Ratio;
import org.guatu.progress.Figure;
import org.guatu.progress.TaskState;
import org.guatu.shell.Addresses;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The figures that are reckoned over the units below: who is behind and by how much, who has a target and who none, how far all are together. */
final class GroupDerivations {

    private final Screen screen;
    private final Amounts amounts;
    private final RankingRows ranking;
    private final List<RankingRows.Row> rows;

    GroupDerivations(Screen screen) {
        this.screen = screen;
        this.amounts = Amounts.of(screen.indicator());
        // Of the track the address chooses, as the screen shows them.
        this.ranking = RankingRows.of(screen, Optional.empty());
        this.rows = ranking.rows();
    }

    /** Empty where the screen has no such figure. */
    Optional<Derivation> of(Derived derived) {
        return switch (derived) {
            case BEHIND -> behind(false);
            case LARGEST -> behind(true);
            case UNITS -> withTarget();
            case UNSET -> withoutTarget();
            case GROUP -> together();
            default -> Optional.empty();
        };
    }

    private Optional<Derivation> behind(boolean share) {
        List<RankingRows.Row> behind = rows.stream().filter(RankingRows.Row::isBehind)
                .sorted(Comparator.comparing((RankingRows.Row row) -> Findings.lag(row.figure())).reversed()).toList();
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        Exact sum = behind.stream().map(row -> Findings.lag(row.figure())).reduce(Exact.ZERO, Exact::plus);
        // Written as in the ranking, whose rows are the parts.
        List<Part> parts = behind.stream().map(row -> part(row, lagOf(row), new Number(Findings.lag(row.figure()), ranking.lacking(row, amounts)))).toList();
        Number lacking = new Number(sum, amounts.lacking(sum));
        if (!share) {
            return Optional.of(new Derivation(Derivation.words("behind", count(behind.size())), lacking, amounts.unit(lacking), Derivation.rule("behind"), null, parts));
        }
        Ratio part = new Ratio(Findings.lag(behind.getFirst().figure()).dividedBy(sum).value());
        return Optional.of(new Derivation(Derivation.words("largest", name(behind.getFirst())), new Number(new Exact(part.value()), Formats.percent(part, 0)), "",
                Derivation.rule("behind"), Derivation.words("divided", parts.getFirst().amount(), lacking), parts));
    }

    private Finding lagOf(RankingRows.Row row) {
        Figure figure = row.figure();
        BigDecimal target = figure.target().orElseThrow();
        return Derivation.words("times-less", Number.of(target, amounts.target(target)),
                new Number(new Exact(figure.pace().value()), Formats.percentShort(figure.pace().ratio())), actual(figure));
    }

    private Optional<Derivation> withTarget() {
        List<RankingRows.Row> set = rows.stream().filter(row -> row.figure().task() == TaskState.SET).toList();
        return Optional.of(new Derivation(Derivation.words("units"), count(set.size()), "", Derivation.rule("units"), null, set.stream().map(this::progress).toList()));
    }

    private Optional<Derivation> withoutTarget() {
        List<RankingRows.Row> unset = rows.stream().filter(row -> row.figure().task() != TaskState.SET).toList();
        return Optional.of(new Derivation(Derivation.words("unset"), count(unset.size()), "", Derivation.rule("unset"), null,
                unset.stream().map(row -> part(row, null, row.blank() ? new Number(Exact.ZERO, Formats.NONE) : Number.of(row.figure().actual(), ranking.shown(row.unit())))).toList()));
    }

    /** ΣA / ΣT of those that have a target. */
    private Optional<Derivation> together() {
        List<RankingRows.Row> set = rows.stream().filter(row -> row.figure().task() == TaskState.SET).toList();
        BigDecimal actual = set.stream().map(row -> row.figure().actual()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal target = set.stream().map(row -> row.figure().target().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (target.signum() == 0) {
            return Optional.empty();
        }
        Ratio rate = Ratio.of(actual, target);
        return Optional.of(new Derivation(Derivation.words("group"), new Number(new Exact(rate.value()), Formats.percent(rate)), "", Derivation.rule("group"),
                Derivation.words("divided", Number.of(actual, amounts.shown(actual)), Number.of(target, amounts.target(target))),
                set.stream().map(this::progress).toList()));
    }

    private Part progress(RankingRows.Row row) {
        Figure figure = row.figure();
        BigDecimal target = figure.target().orElseThrow();
        if (row.blank()) {
            return part(row, null, new Number(Exact.ZERO, Formats.NONE));
        }
        Ratio rate = figure.completion().orElseThrow();
        return new Part(Derivation.plain(name(row)), Derivation.words("divided", actual(figure), Number.of(target, amounts.target(target))),
                new Number(new Exact(rate.value()), Formats.percent(rate)), "", href(row));
    }

    private Part part(RankingRows.Row row, Finding filled, Number amount) {
        return new Part(Derivation.plain(name(row)), filled, amount, amounts.unit(amount), href(row));
    }

    private String href(RankingRows.Row row) {
        return Addresses.unit(row.unit().code(), screen.address().withOver(null));
    }

    private static String name(RankingRows.Row row) {
        return row.unit().shortName(Texts.locale());
    }

    private Number actual(Figure figure) {
        return Number.of(figure.actual(), amounts.whole(figure.actual()));
    }

    private static Number count(int number) {
        return Number.of(number, Formats.count(number));
    }
}
