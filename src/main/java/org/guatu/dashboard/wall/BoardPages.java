package org.guatu.dashboard.wall;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.guatu.calendar.AsOf;
import org.guatu.contest.Board;
import org.guatu.contest.Boards;
import org.guatu.dashboard.Screen;
import org.guatu.dashboard.ui.Amounts;
import org.guatu.dashboard.ui.FigureWords;
import org.guatu.dashboard.wall.WallPart.Fact;
import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.RankRow;
import org.guatu.dashboard.wall.WallPart.Track;
import org.guatu.indicator.Exact;
import org.guatu.indicator.Light;
import org.guatu.indicator.Share;
import org.guatu.progress.Figure;
import org.guatu.progress.Progress;
import org.guatu.progress.Ranking;
import org.guatu.progress.Standing;
import org.guatu.review.Meetings;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** Builds the page of the contest board: every track with its moves since the last published board, and what there is to say of it. */
@Component
class BoardPages {

    private static final String KEY = "wall.ranking.";

    private final Units units;
    private final Progress progress;
    private final Boards boards;
    private final Meetings meetings;

    BoardPages(Units units, Progress progress, Boards boards, Meetings meetings) {
        this.units = units;
        this.progress = progress;
        this.boards = boards;
        this.meetings = meetings;
    }

    WallPage board(Head head, Screen screen) {
        var period = screen.period().period();
        Optional<Board> last = boards.lastPublished(screen.unit().code(), screen.indicator().code(), period.code(), screen.asOf());
        Map<String, Integer> previous = last.map(Board::ranks).orElse(Map.of());
        Map<String, Ranking> byTrack = new TreeMap<>(Comparator.comparingInt(this::order).thenComparing(Comparator.naturalOrder()));
        byTrack.putAll(screen.standing().rankingByTrack(screen.indicator(), period, previous));
        List<Track> tracks = byTrack.entrySet().stream().map(track -> new Track(name(track.getKey()),
                track.getValue().rows().stream().map(row -> row(screen, row)).toList())).toList();
        return new WallPage.RankingBoard(head, Texts.text(KEY + "what", screen.indicator().shortName(Texts.locale())), pace(screen), tracks,
                facts(screen, byTrack, last));
    }

    private int order(String track) {
        return units.track(track).map(org.guatu.unit.Track::order).orElse(Integer.MAX_VALUE);
    }

    private String name(String track) {
        return units.track(track).map(known -> known.name(Texts.locale())).orElseGet(() -> Texts.text(KEY + "all"));
    }

    /** The pace, where all units have the same. */
    private static String pace(Screen screen) {
        List<Share> paces = screen.standing().children().stream().map(unit -> screen.figure(unit.code()))
                .filter(figure -> figure.completion().isPresent()).map(Figure::pace).distinct().toList();
        return paces.size() == 1 ? Texts.text(KEY + "pace", Formats.percentShort(paces.getFirst().ratio())) : null;
    }

    private RankRow row(Screen screen, Ranking.Row row) {
        UnitCode code = UnitCode.of(row.unit().code());
        FigureWords words = FigureWords.of(screen, screen.indicator(), code);
        Figure figure = words.figure();
        boolean rated = figure.completion().isPresent() && !words.isBlank();
        BigDecimal printed = row.percent().orElse(BigDecimal.ZERO);
        return new RankRow(code.value(), rated && row.rank().isPresent() ? (Integer) row.rank().getAsInt() : null, row.tied(),
                row.change().isPresent() ? (Integer) row.change().getAsInt() : null, units.byCode(code).shortName(Texts.locale()),
                figure.light(), words.lightWord(), rated ? Tiles.bar(words) : null,
                rated ? Tiles.number(new Exact(figure.completion().orElseThrow().value()), Formats.decimal(printed, printed.scale()) + "%") : null,
                rated ? figure.gapPoints().map(Tiles::points).orElse(null) : null,
                rated ? null : row.unranked().map(why -> Texts.text(why.messageKey())).orElseGet(() -> Texts.text(KEY + "nothing-entered")));
    }

    private List<Fact> facts(Screen screen, Map<String, Ranking> tracks, Optional<Board> last) {
        Amounts amounts = Amounts.of(screen.indicator());
        List<Fact> facts = new ArrayList<>();
        tracks.values().stream().flatMap(track -> track.rows().stream()).filter(row -> row.change().orElse(0) > 0)
                .max(Comparator.comparingInt(row -> row.change().getAsInt()))
                .ifPresent(row -> facts.add(new Fact(Texts.text(KEY + "climbed"), name(UnitCode.of(row.unit().code())),
                        Tiles.number(BigDecimal.valueOf(row.change().getAsInt()), "\u2191" + row.change().getAsInt()), "", Light.NONE)));
        mostSinceMeeting(screen, amounts).ifPresent(facts::add);
        screen.standing().children().stream().filter(unit -> lag(screen, unit).signum() < 0).min(Comparator.comparing(unit -> lag(screen, unit)))
                .ifPresent(unit -> facts.add(new Fact(Texts.text(KEY + "widest"), unit.shortName(Texts.locale()),
                        Tiles.number(lag(screen, unit), amounts.signed(lag(screen, unit))), amounts.unit(), screen.figure(unit.code()).light())));
        Figure whole = screen.figure();
        String sum = whole.target().filter(target -> target.signum() > 0).map(target -> amounts.shown(whole.actual()) + " / " + amounts.target(target))
                .orElseGet(() -> amounts.shown(whole.actual()) + " " + amounts.unit());
        facts.add(new Fact(Texts.text(KEY + "whole." + (screen.unit().kind() == org.guatu.unit.UnitKind.CITY ? "city" : "unit")), "",
                whole.completion().map(Tiles::percent).orElse(null), sum, Light.NONE));
        last.ifPresent(board -> facts.add(new Fact(Texts.text(KEY + "since"), board.title(Texts.locale()), null, "", Light.NONE)));
        return facts;
    }

    private static Exact lag(Screen screen, Unit unit) {
        FigureWords words = FigureWords.of(screen, screen.indicator(), unit.code());
        return words.isBlank() ? Exact.ZERO : words.figure().againstPace().orElse(Exact.ZERO);
    }

    /** Who brought most since the last meeting. */
    private Optional<Fact> mostSinceMeeting(Screen screen, Amounts amounts) {
        return meetings.lastBefore(screen.unit().code(), screen.asOf()).flatMap(meeting -> {
            Standing then = progress.standing(screen.unit().code(), screen.standing().year(), AsOf.of(meeting.asOf()));
            Comparator<Unit> byGain = Comparator.comparing(unit -> gain(screen, then, unit));
            return screen.standing().children().stream().filter(unit -> then.children().stream().anyMatch(old -> old.code().equals(unit.code())))
                    .max(byGain).filter(unit -> gain(screen, then, unit).signum() > 0)
                    .map(unit -> new Fact(Texts.text(KEY + "gained"), unit.shortName(Texts.locale()),
                            Tiles.number(gain(screen, then, unit), amounts.signed(gain(screen, then, unit))), amounts.unit(), Light.NONE));
        });
    }

    private static BigDecimal gain(Screen screen, Standing then, Unit unit) {
        return screen.figure(unit.code()).actual().subtract(then.figure(screen.indicator(), unit.code(), screen.period().period()).actual());
    }

    private String name(UnitCode code) {
        return units.byCode(code).shortName(Texts.locale());
    }
}
