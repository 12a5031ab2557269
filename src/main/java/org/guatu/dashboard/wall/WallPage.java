package org.guatu.dashboard.wall;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.guatu.dashboard.wall.WallPart.Bar;
import org.guatu.dashboard.wall.WallPart.Before;
import org.guatu.dashboard.wall.WallPart.Count;
import org.guatu.dashboard.wall.WallPart.Course;
import org.guatu.dashboard.wall.WallPart.Fact;
import org.guatu.dashboard.wall.WallPart.FactorCount;
import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.Matter;
import org.guatu.dashboard.wall.WallPart.MatterList;
import org.guatu.dashboard.wall.WallPart.MegaLine;
import org.guatu.dashboard.wall.WallPart.Need;
import org.guatu.dashboard.wall.WallPart.Problem;
import org.guatu.dashboard.wall.WallPart.ProjectList;
import org.guatu.dashboard.wall.WallPart.StageMark;
import org.guatu.dashboard.wall.WallPart.Step;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.dashboard.wall.WallPart.Track;
import org.guatu.dashboard.wall.WallPart.WallNumber;

/** One page of a wall: everything it says and nothing else, so that it can be kept and shown again as it was. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface WallPage {

    /** What every page has. */
    Head head();

    /** How many parts it is shown in, 1 upward: more than one where its list is longer than a wall. */
    default int parts() {
        return LongLists.parts(this);
    }

    /** One of its parts, or the last where it has fewer. */
    default WallPage part(int part) {
        return LongLists.part(this, part);
    }

    /** One number with where it is heading: the overview, or the page of a headline target. Below it the other targets, or the units furthest behind. */
    record Headline(Head head, Tile hero, Course course, List<Tile> strip) implements WallPage {
        public Headline {
            strip = List.copyOf(strip);
        }
    }

    /**
     * The contest board (竞赛榜), by track.
     *
     * @param what what is ranked
     * @param pace where all should be, or null where each has its own
     */
    record RankingBoard(Head head, String what, String pace, List<Track> tracks, List<Fact> facts) implements WallPage {
        public RankingBoard {
            tracks = List.copyOf(tracks);
            facts = List.copyOf(facts);
        }
    }

    /**
     * One unit.
     *
     * @param rank     its places in words, or null
     * @param required needed a month from now on, or null
     * @param recent   what the last three months averaged, or null
     * @param late     its projects furthest behind their plans
     * @param top      those that brought most
     */
    record OneUnit(Head head, String rank, Tile tile, WallNumber required, WallNumber recent, ProjectList late, ProjectList top, MatterList matters)
            implements WallPage {
    }

    /** Projects from 50亿 up. */
    record Mega(Head head, String title, String note, List<MegaLine> lines) implements WallPage {
        public Mega {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Problems that are not solved, and what they wait for.
     *
     * @param note how many more there are, on pages that were kept before lists had parts; else null
     */
    record Problems(Head head, String title, String note, List<Problem> problems, List<FactorCount> factors) implements WallPage {
        public Problems {
            problems = List.copyOf(problems);
            factors = List.copyOf(factors);
        }
    }

    /** What the last meeting decided, done and not done. */
    record Decided(Head head, String title, String note, List<Count> counts, List<Matter> matters) implements WallPage {
        public Decided {
            counts = List.copyOf(counts);
            matters = List.copyOf(matters);
        }
    }

    /** From the first talks to production. */
    record Funnel(Head head, String title, String note, List<Step> steps) implements WallPage {
        public Funnel {
            steps = List.copyOf(steps);
        }
    }

    /** What the unit's projects lack against their plans. */
    record Shortfalls(Head head, ProjectList late, String rest) implements WallPage {
    }

    /** What making the largest shortfalls good would do. */
    record CaughtUp(Head head, String title, String note, List<Before> lines, ProjectList made) implements WallPage {
        public CaughtUp {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One project.
     *
     * @param unit  where it is
     * @param facts investment, plan of the year, in place
     */
    record OneProject(Head head, String unit, Tile tile, Bar bar, List<Fact> facts, List<StageMark> stages, List<Need> needs, MatterList problems)
            implements WallPage {
        public OneProject {
            facts = List.copyOf(facts);
            stages = List.copyOf(stages);
            needs = List.copyOf(needs);
        }
    }
}
