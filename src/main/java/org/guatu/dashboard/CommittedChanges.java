package org.guatu.dashboard;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.guatu.access.AuditEvent;
import org.guatu.access.ChangesCommitted;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.live.LiveScreens;
import org.guatu.live.News;
import org.guatu.progress.FigureMoved;
import org.guatu.review.Decision;
import org.guatu.review.DecisionMoved;
import org.guatu.review.DecisionSubject;
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
    private final BusinessClock clock;

    CommittedChanges(LiveScreens screens, Units units, BusinessClock clock) {
        this.screens = screens;
        this.units = units;
        this.clock = clock;
    }

    /** Every change of anything. */
    @EventListener
    void on(ChangesCommitted committed) {
        Set<String> topics = new HashSet<>();
        committed.events().stream().map(AuditEvent::unit).filter(Objects::nonNull).distinct().forEach(unit -> topics.addAll(unit(unit)));
        for (AuditEvent event : committed.events()) {
            topics.add(Topics.of(event.subject()));
            if (event.subject() == Subject.PROJECT || event.subject() == Subject.STAGE) {
                topics.add(Topics.project(project(event)));
            }
        }
        screens.tell(new News(topics, List.of(), committed.events().stream().flatMap(event -> stage(event).stream()).toList()));
    }

    /** That a project stands in another stage now, so that screens can say which. */
    private Optional<News.Fact> stage(AuditEvent event) {
        String on = event.after().get("entered-on");
        return Told.of(event, on != null && LocalDate.parse(on).isAfter(clock.defaultAsOf())).map(told -> {
            Set<String> topics = unit(event.unit());
            topics.add(Topics.project(project(event)));
            return new News.Fact(told.name(), project(event), event.unit().value(), event.subjectId().substring(event.subjectId().indexOf('/') + 1), topics);
        });
    }

    /** The subject of a stage is its project and itself. */
    private static String project(AuditEvent event) {
        return event.subjectId().split("/")[0];
    }

    /** A decision that was made or settled, so that screens can say it. */
    @TransactionalEventListener
    void on(DecisionMoved moved) {
        Told.of(moved).ifPresent(told -> {
            Decision decision = moved.decision();
            Set<String> topics = unit(decision.unit());
            if (decision.subject() instanceof DecisionSubject.OnProject on) {
                topics.add(Topics.project(on.project()));
            }
            screens.tell(new News(topics, List.of(), List.of(new News.Fact(told.name(), Long.toString(decision.id()), decision.unit().value(), decision.matter(), topics))));
        });
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
