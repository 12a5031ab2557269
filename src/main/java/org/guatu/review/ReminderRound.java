package org.guatu.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.guatu.calendar.BusinessClock;
import org.guatu.review.Reminder.Channel;
import org.guatu.review.Reminder.Moment;
import org.guatu.review.store.ReminderRows;
import org.guatu.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives the reminders that are due, each once by each way. A row is claimed before it goes out, so two servers do not both send it; one that
 * failed is tried again a few times. What was claimed when the server died is not sent again: rather none than two, since it stands in the
 * product anyway. Nothing is sent inside a transaction, and no screen waits for it.
 */
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    /** A robot of WeCom takes twenty messages a minute. */
    private static final int AT_ONCE = 20;
    private static final int ATTEMPTS = 5;

    private final BusinessClock clock;
    private final Units units;
    private final MeetingWords words;
    private final ReminderRows rows;
    private final Map<Channel, ReminderChannel> channels;

    ReminderRound(BusinessClock clock, Units units, MeetingWords words, ReminderRows rows, List<ReminderChannel> channels) {
        this.clock = clock;
        this.units = units;
        this.words = words;
        this.rows = rows;
        this.channels = channels.stream().collect(Collectors.toMap(ReminderChannel::channel, Function.identity()));
    }

    /** Gives what is due today. */
    void run() {
        LocalDate today = clock.today();
        for (Decision decision : rows.owedUntil(today.plusDays(Reminder.DAYS_BEFORE))) {
            Moment moment = decision.isOverdue(today) ? Moment.AFTER : Moment.BEFORE;
            rows.add(decision, moment, Channel.PRODUCT, clock.moment());
            channels.values().stream().filter(way -> way.reaches(decision))
                    .forEach(way -> rows.add(decision, moment, way.channel(), clock.moment()));
        }
        rows.waiting(AT_ONCE, ATTEMPTS).forEach(waiting -> give(waiting, today));
    }

    private void give(ReminderRows.Waiting waiting, LocalDate today) {
        if (!rows.claim(waiting)) {
            return;
        }
        Reminder reminder = waiting.reminder();
        try {
            channels.get(waiting.channel()).send(reminder.decision(), sentence(reminder, today));
            rows.sent(reminder.id(), clock.moment());
        } catch (IOException | RuntimeException e) {
            rows.failed(reminder.id(), e.toString());
            LOG.warn("Reminder {} did not go by {}: {}", reminder.id(), waiting.channel(), e.toString());
        }
    }

    /** The sentence that goes out. */
    String sentence(Reminder reminder, LocalDate today) {
        Decision decision = reminder.decision();
        return words.text(reminder.moment().messageKey(), units.byCode(decision.unit()).nameZh(), decision.matter(), decision.owner(),
                decision.dueOn().toString(), Integer.toString(Math.abs(decision.daysLeft(today))));
    }
}
