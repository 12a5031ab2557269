package org.guatu.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The weekly meeting of the city: held since January, the last one with its decisions, the next one planned for the demonstration's day. */
final class MeetingRoom {

    private static final String NAME = "聊城市招商引资周调度会";
    private static final int HALF_PAST_EIGHT = 510;

    private MeetingRoom() {
    }

    static DemoRows.Series series() {
        return new DemoRows.Series(DemoData.FIRST_ID, DemoUnit.CITY, NAME, DayOfWeek.MONDAY.getValue(), HALF_PAST_EIGHT);
    }

    /** Those held, and the one of today. */
    static List<DemoRows.Meeting> meetings() {
        List<DemoRows.Meeting> all = new ArrayList<>(Yearbook.meetings());
        all.add(new DemoRows.Meeting(DemoData.FIRST_ID + all.size(), DemoUnit.CITY, Days.BUSINESS, Days.AS_OF));
        return List.copyOf(all);
    }

    /** What the last meeting decided, and what a leader wrote since. */
    static List<DemoRows.Decision> decisions(List<DemoRows.Blocker> blockers) {
        long last = Yearbook.meetings().getLast().id();
        List<DemoRows.Decision> made = new ArrayList<>();
        for (String[] line : Lines.of("decisions.csv")) {
            made.add(new DemoRows.Decision(DemoData.FIRST_ID + made.size(), line[0].equals("MEETING") ? last : null, line[1], subject(line[2], blockers),
                    line[3], line[4], LocalDate.parse(line[5]), LocalDate.parse(line[6]), date(line[7]),
                    line[8].isEmpty() ? null : Wan.yuan(Long.parseLong(line[8])), text(line[9]), date(line[10]), text(line[11])));
        }
        return List.copyOf(made);
    }

    private static String subject(String words, List<DemoRows.Blocker> blockers) {
        if (!words.startsWith("blocker:")) {
            return words;
        }
        String matter = words.substring("blocker:".length());
        return "blocker:" + blockers.stream().filter(blocker -> blocker.matter().equals(matter)).findFirst().orElseThrow().id();
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
