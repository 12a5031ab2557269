package org.guatu.dashboard;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.guatu.access.AuditEvent;
import org.guatu.access.ChangesCommitted;
import org.guatu.access.Subject;
import org.guatu.live.LiveScreens;
import org.guatu.live.News;
import org.guatu.progress.FigureMoved;
import org.guatu.review.DriveMoved;
import org.guatu.review.MeetingMoved;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens what was committed. What belongs to a unit concerns the screens of the unit and of all above it; those of its neighbours only
 * where they show it too.
 */
@Component
class CommittedChanges {

    private final LiveScreens screens;
    private final Units units;

    CommittedChanges(LiveScreens screens, Units units) {
        this.screens = screens;
        this.units = units;
    }

    /** Every change of anything. */
    @EventListener
    void on(ChangesCommitted committed) {
        Set<String> topics = new HashSet<>();
        committed.events().stream().map(AuditEvent::unit).filter(Objects::nonNull).distinct().forEach(unit -> topics.addAll(unit(unit)));
        for (AuditEvent event : committed.events()) {
            topics.add(Topics.of(event.subject()));
            if (event.subject() == Subject.PROJECT || event.subject() == Subject.STAGE) {
                topics.add(Topics.project(event.subjectId()));
            }
        }
        screens.tell(new News(topics, List.of()));
    }

    /** A figure, so that screens can say what moved. */
    @TransactionalEventListener
    void on(FigureMoved moved) {
        Set<String> topics = unit(moved.unit());
        if (moved.project() != null) {
            topics.add(Topics.project(moved.project()));
        }
        screens.tell(new News(topics, List.of(new News.Change(moved.indicator(), moved.unit().value(), moved.quantity(), topics))));
    }

    /** What the walls of a meeting show was changed from a tablet. */
    @TransactionalEventListener
    void on(DriveMoved moved) {
        screens.tell(News.of(Topics.meeting(moved.drive().meetingId())));
    }

    /** A meeting was planned, started, refreshed or closed: also for screens that wait for the next one of their unit. */
    @TransactionalEventListener
    void on(MeetingMoved moved) {
        screens.tell(News.of(Topics.meeting(moved.meeting().id())));
    }

    private Set<String> unit(UnitCode code) {
        Set<String> topics = new HashSet<>();
        units.path(code).stream().map(Unit::code).map(Topics::unit).forEach(topics::add);
        topics.add(Topics.unit(code));
        return topics;
    }
}
