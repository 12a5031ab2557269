package org.guatu.dashboard.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guatu.contest.Board;
import org.guatu.dashboard.Screen;
import org.guatu.indicator.Exact;
import org.guatu.progress.Figure;
import org.guatu.progress.Ranking;
import org.guatu.progress.Rounding;
import org.guatu.progress.Standing.Remainder;
import org.guatu.progress.TaskState;
import org.guatu.shell.Formats;
import org.guatu.unit.Unit;

/**
 * The rows of a ranking as a screen asks for them: of one track or all, in the asked order, their amounts rounded so that what is printed adds up to
 * the printed total.
 *
 * @param rows      in the order they are shown
 * @param remainder between the parts and the whole; zero when a single track is shown, whose parts are its whole
 * @param shown     the printed amounts: of the rows' units by code, and of the three lines of the remainder by {@link Line}
 * @param against   how far each unit with a gap is from its pace, by code: those behind add to what they lack together, all to their sum
 */
record RankingRows(List<Row> rows, Remainder remainder, Map<String, String> shown, Map<String, BigDecimal> against) {

    /** The filter of the address that names a track. */
    static final String TRACK = "track";
    /** Order of the units themselves. */
    static final String BY_UNIT = "unit";
    /** The largest amount behind pace first. */
    static final String BY_GAP = "gap";

    private static final Remainder NONE = new Remainder(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The lines between parts and whole. */
    enum Line {
        OWN, COUNTY_MONEY, REPEATED;

        /** As its text is named. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What the rows come to, of how much: the unit itself, or the rows of the chosen track.
     *
     * @param target empty where there is none or it is zero
     * @param blank  whether nothing was ever entered
     */
    record Total(BigDecimal actual, Optional<BigDecimal> target, boolean blank) {
    }

    /**
     * A unit with its place and its figure.
     *
     * @param blank whether nothing was ever entered or reported: there is no number then, and so no place
     */
    record Row(Unit unit, Ranking.Row place, Figure figure, boolean blank) {

        /** Whether it has a target and lacks something of what its pace wants. */
        boolean isBehind() {
            return figure.task() == TaskState.SET && !blank && Findings.lag(figure).signum() > 0;
        }
    }

    static RankingRows of(Screen screen, Optional<Board> board) {
        Map<String, Integer> previous = board.map(Board::ranks).orElse(Map.of());
        Optional<String> track = screen.address().filter(TRACK);
        var period = screen.period().period();
        Ranking ranking = track.map(code -> screen.standing().rankingByTrack(screen.indicator(), period, previous).getOrDefault(code, new Ranking(List.of())))
                .orElseGet(() -> screen.standing().ranking(screen.indicator(), period, previous));
        Map<String, Unit> units = screen.standing().children().stream().collect(Collectors.toMap(unit -> unit.code().value(), Function.identity()));
        List<Row> rows = new ArrayList<>(ranking.rows().stream().map(place -> {
            Unit unit = units.get(place.unit().code());
            return new Row(unit, place, screen.figure(unit.code()), CardReading.of(screen, screen.indicator(), unit.code(), period).isBlank());
        }).toList());
        order(rows, screen.address().sort());
        Remainder remainder = track.isPresent() ? NONE : screen.standing().remainder(screen.indicator(), period);
        Amounts amounts = Amounts.of(screen.indicator());
        return new RankingRows(List.copyOf(rows), remainder, shown(rows, remainder, amounts), against(rows, amounts));
    }

    /** Order and track that an address names and there are not, by their names in the address. */
    static List<String> unknown(Screen screen) {
        List<String> unknown = new ArrayList<>();
        String sort = screen.address().sort();
        if (sort != null && !sort.equals(BY_UNIT) && !sort.equals(BY_GAP)) {
            unknown.add("sort");
        }
        screen.address().filter(TRACK).filter(code -> screen.standing().children().stream().noneMatch(unit -> code.equals(unit.trackCode())))
                .ifPresent(code -> unknown.add(TRACK));
        return unknown;
    }

    private static void order(List<Row> rows, String sort) {
        if (BY_UNIT.equals(sort)) {
            rows.sort(Comparator.comparingInt(row -> row.unit().order()));
        } else if (BY_GAP.equals(sort)) {
            rows.sort(Comparator.comparing((Row row) -> row.figure().againstPace().isEmpty())
                    .thenComparing(row -> row.figure().againstPace().orElse(Exact.ZERO)));
        }
    }

    private static Map<String, String> shown(List<Row> rows, Remainder remainder, Amounts amounts) {
        List<Exact> parts = new ArrayList<>(rows.stream().map(row -> amounts.read(Exact.of(row.figure().actual()))).toList());
        parts.add(amounts.read(Exact.of(remainder.own())));
        parts.add(amounts.read(Exact.of(remainder.countyMoney().negate())));
        parts.add(amounts.read(Exact.of(remainder.repeated().negate())));
        List<BigDecimal> rounded = Rounding.largestRemainder(parts, amounts.decimals());
        Map<String, String> shown = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            shown.put(rows.get(i).unit().code().value(), Formats.decimal(rounded.get(i), amounts.decimals()));
        }
        for (Line line : Line.values()) {
            shown.put(line.name(), Formats.signed(rounded.get(rows.size() + line.ordinal()), amounts.decimals()));
        }
        return Map.copyOf(shown);
    }

    private static Map<String, BigDecimal> against(List<Row> rows, Amounts amounts) {
        List<Row> behind = rows.stream().filter(Row::isBehind).toList();
        List<Row> others = rows.stream().filter(row -> !row.blank() && !row.isBehind() && row.figure().againstPace().isPresent()).toList();
        List<Exact> lacking = behind.stream().map(row -> amounts.read(Findings.lag(row.figure()))).toList();
        List<Exact> ahead = others.stream().map(row -> amounts.read(row.figure().againstPace().orElseThrow())).toList();
        List<BigDecimal> lags = Rounding.largestRemainder(lacking, amounts.decimals());
        BigDecimal all = sum(ahead).minus(sum(lacking)).round(amounts.decimals());
        List<BigDecimal> leads = Rounding.largestRemainderTo(all.add(lags.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), ahead, amounts.decimals());
        Map<String, BigDecimal> against = new HashMap<>();
        for (int i = 0; i < behind.size(); i++) {
            against.put(behind.get(i).unit().code().value(), lags.get(i).negate());
        }
        for (int i = 0; i < others.size(); i++) {
            against.put(others.get(i).unit().code().value(), leads.get(i));
        }
        return Map.copyOf(against);
    }

    private static Exact sum(List<Exact> parts) {
        return parts.stream().reduce(Exact.ZERO, Exact::plus);
    }

    /** The printed difference of a unit against its pace, signed; one that would print as nothing is written with as many decimals as it takes. */
    String against(Row row, Amounts amounts) {
        BigDecimal printed = against.get(row.unit().code().value());
        return printed == null || printed.signum() == 0 ? amounts.signed(row.figure().againstPace().orElseThrow())
                : Formats.signed(printed, amounts.decimals());
    }

    /** What of a unit is printed here otherwise than alone: its amount, its difference; nothing for a unit that is no row. */
    List<String> printedOtherwise(Unit unit, Amounts amounts) {
        List<String> otherwise = new ArrayList<>();
        rows.stream().filter(row -> row.unit().code().equals(unit.code()) && !row.blank()).findFirst().ifPresent(row -> {
            if (!shown(unit).equals(amounts.shown(row.figure().actual()))) {
                otherwise.add(shown(unit));
            }
            row.figure().againstPace().map(amounts::signed).filter(alone -> !alone.equals(against(row, amounts))).ifPresent(alone -> otherwise.add(against(row, amounts)));
        });
        return otherwise;
    }

    /** The same of a unit that is behind, without its sign. */
    String lacking(Row row, Amounts amounts) {
        BigDecimal printed = against.get(row.unit().code().value());
        return printed == null || printed.signum() == 0 ? amounts.lacking(Findings.lag(row.figure())) : Formats.decimal(printed.negate(), amounts.decimals());
    }

    /** The printed amount of a unit. */
    String shown(Unit unit) {
        return shown.get(unit.code().value());
    }

    /** The printed amount of a line of the remainder, signed as it leads from the parts to the whole. */
    String shown(Line line) {
        return shown.get(line.name());
    }

    /** The exact amount of a line, signed as it leads from the parts to the whole. */
    BigDecimal exact(Line line) {
        return switch (line) {
            case OWN -> remainder.own();
            case COUNTY_MONEY -> remainder.countyMoney().negate();
            case REPEATED -> remainder.repeated().negate();
        };
    }

    /** What the rows come to. */
    BigDecimal sum() {
        return rows.stream().map(row -> row.figure().actual()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The total beside the heading. */
    Total total(Screen screen) {
        boolean whole = screen.address().filter(TRACK).isEmpty();
        BigDecimal actual = whole ? screen.figure().actual() : sum();
        Optional<BigDecimal> target = (whole ? screen.figure().target() : targets()).filter(t -> t.signum() > 0);
        return new Total(actual, target, rows.stream().allMatch(Row::blank) && actual.signum() == 0);
    }

    /** What is wanted of the rows together; empty when of none. */
    Optional<BigDecimal> targets() {
        return rows.stream().flatMap(row -> row.figure().target().stream()).reduce(BigDecimal::add);
    }
}
