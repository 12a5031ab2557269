package org.guatu.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What happens by the clock: the next meeting is planned, reminders go out. A failure is told to the log and tried again the next time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MeetingClock {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingClock.class);

    private final SeriesPlan series;
    private final ReminderRound reminders;

    MeetingClock(SeriesPlan series, ReminderRound reminders) {
        this.series = series;
        this.reminders = reminders;
    }

    /** Every ten minutes, the first time some minutes after the start. */
    @Scheduled(initialDelayString = "${guatu.meeting.first-look:PT2M}", fixedDelayString = "${guatu.meeting.every:PT10M}")
    void tick() {
        quietly("plan meetings", series::planAll);
        quietly("remind of decisions", reminders::run);
    }

    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not {}; it is tried again", what, e);
        }
    }
}
