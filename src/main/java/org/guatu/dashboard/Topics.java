package org.guatu.dashboard;

import java.util.Locale;

import org.guatu.access.Subject;
import org.guatu.live.News;
import org.guatu.unit.UnitCode;

/** The names under which open screens follow what they show. */
public final class Topics {

    private Topics() {
    }

    /** Everything of a unit and those below it. */
    public static String unit(UnitCode code) {
        return News.unit(code);
    }

    /** Everything of a project. */
    public static String project(Object id) {
        return "project:" + id;
    }

    /** A meeting and what its walls show. */
    public static String meeting(long id) {
        return "meeting:" + id;
    }

    /** A wall that follows a meeting, by its name; nothing is ever told to it, it only says who is there. */
    public static String wall(long meeting, String name) {
        return "wall:" + meeting + ":" + name;
    }

    /** The walls that will follow the next meeting of a unit; nothing is ever told to it, it only counts who is there. */
    public static String walls(UnitCode unit) {
        return "walls:" + unit.value();
    }

    /** One of those, by its name. */
    public static String wall(UnitCode unit, String name) {
        return "wall-of:" + unit.value() + ":" + name;
    }

    /** Everything of a sort, whichever unit it belongs to: targets, settings. */
    public static String of(Subject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }
}
