package org.guatu.dashboard.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.dashboard.Told;
import org.guatu.live.News;
import org.guatu.live.Round;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/**
 * What happened that has a name, in a reader's words: «秸秆综合利用 入统 冠县», «冠县 新交办：周五前交地». Several of a burst are counted. Who may not open
 * the projects of a unit is told of stages without names and of no decision; a wall reads no matter out that a meeting, which it does not follow, decides.
 */
@Component
class FactWords {

    private static final int MATTER = 28;

    private final AccessGuard guard;
    private final Projects projects;
    private final Units units;

    FactWords(AccessGuard guard, Projects projects, Units units) {
        this.guard = guard;
        this.projects = projects;
        this.units = units;
    }

    /** @param aloud whether a room reads it: on a wall */
    List<String> words(List<News.Fact> facts, boolean aloud) {
        List<String> said = new ArrayList<>();
        // Of a project that went through several stages at once, the last.
        Map<String, News.Fact> stages = new LinkedHashMap<>();
        facts.stream().filter(fact -> told(fact).isStage()).forEach(fact -> stages.put(fact.subject(), fact));
        if (stages.size() == 1) {
            said.add(stage(stages.values().iterator().next()));
        } else if (!stages.isEmpty()) {
            said.add(gathered("live.fact.stages", List.copyOf(stages.values())));
        }
        List<News.Fact> decisions = facts.stream().filter(fact -> !told(fact).isStage() && guard.mayOpenProjectsOf(UnitCode.of(fact.unit()))).toList();
        if (decisions.size() == 1) {
            said.add(decision(decisions.getFirst(), aloud));
        } else if (!decisions.isEmpty()) {
            boolean fresh = decisions.stream().map(FactWords::told).allMatch(told -> told == Told.ASSIGNED || told == Told.INSTRUCTED);
            said.add(gathered(fresh ? "live.fact.decisions" : "live.fact.decisions-moved", decisions));
        }
        return said;
    }

    private static Told told(News.Fact fact) {
        return Told.valueOf(fact.kind());
    }

    private String stage(News.Fact fact) {
        String stage = Texts.text(Stage.valueOf(fact.what()).messageKey());
        return guard.mayOpenProjectsOf(UnitCode.of(fact.unit()))
                ? Texts.text(told(fact).messageKey(), name(Long.parseLong(fact.subject())), stage, unit(fact))
                : Texts.text(told(fact).messageKey(), Texts.text("live.fact.a-project"), stage, unit(fact));
    }

    private String name(long project) {
        return Round.share(List.of(FactWords.class, project), () -> projects.dossier(project).project()).name(Texts.locale());
    }

    private String decision(News.Fact fact, boolean aloud) {
        Told told = told(fact);
        if (aloud && told == Told.ASSIGNED) {
            return Texts.text("live.fact.assigned-untold", unit(fact));
        }
        String matter = fact.what();
        return Texts.text(told.messageKey(), unit(fact), matter.codePointCount(0, matter.length()) <= MATTER ? matter
                : matter.substring(0, matter.offsetByCodePoints(0, MATTER - 1)) + "\u2026");
    }

    /** How many; of which unit, where it is one. */
    private String gathered(String key, List<News.Fact> facts) {
        Optional<String> unit = facts.stream().map(News.Fact::unit).distinct().count() == 1 ? Optional.of(unit(facts.getFirst())) : Optional.empty();
        String count = String.valueOf(facts.size());
        return unit.map(name -> Texts.text(key + "-of", count, name)).orElseGet(() -> Texts.text(key, count));
    }

    private String unit(News.Fact fact) {
        return units.find(UnitCode.of(fact.unit())).map(known -> known.shortName(Texts.locale())).orElse(fact.unit());
    }
}
