package org.guatu.dashboard.meeting;

import org.springframework.stereotype.Component;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.access.WallDevices;
import org.guatu.calendar.BusinessClock;
import org.guatu.dashboard.wall.MeetingPages;
import org.guatu.dashboard.wall.WallPages;
import org.guatu.live.LiveScreens;
import org.guatu.review.Agendas;
import org.guatu.review.Conductor;
import org.guatu.review.Decisions;
import org.guatu.review.Meeting;
import org.guatu.review.MeetingSeries;
import org.guatu.review.Meetings;

/**
 * What the tablet of a meeting asks for.
 *
 * @param answers what is asked of a decision that is opened in place
 */
record MeetingDesk(Meetings meetings, Agendas agendas, Conductor conductor, Decisions decisions, Deciding deciding, MeetingPages pages, WallPages wallPages,
                   PageNames names, Questions questions, Differences differences, BusinessClock clock, AccessGuard guard, LiveScreens live, WallDevices devices,
                   MeetingSeries series, DecisionDesk answers) {

    /** Whether the reader conducts the meeting: starts it, drives its walls, decides, closes it. */
    boolean mayConduct(Meeting meeting) {
        return guard.may(Role.LEADER, Role.OFFICE) && guard.isInScope(meeting.unit());
    }

    /** Makes it of its parts. */
    @Component
    static class Parts {

        private final MeetingDesk desk;

        Parts(Meetings meetings, Agendas agendas, Conductor conductor, Decisions decisions, Deciding deciding, MeetingPages pages, WallPages wallPages,
              PageNames names, Questions questions, Differences differences, BusinessClock clock, AccessGuard guard, LiveScreens live, WallDevices devices,
              MeetingSeries series, DecisionDesk.Parts answers) {
            desk = new MeetingDesk(meetings, agendas, conductor, decisions, deciding, pages, wallPages, names, questions, differences, clock, guard, live, devices,
                    series, answers.desk());
        }

        MeetingDesk desk() {
            return desk;
        }
    }
}
