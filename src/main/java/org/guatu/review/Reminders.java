package org.guatu.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.refusal.Refusal;
import org.guatu.review.store.ReminderRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reminders that stand in the product, and where the others go. They are given by the clock. */
@Service
@Transactional(readOnly = true)
public class Reminders {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]{1,60}");
    private static final int LENGTH = 120;

    private final AccessGuard guard;
    private final AuditTrail audit;
    private final Units units;
    private final ReminderRows rows;
    private final List<ReminderChannel> channels;

    Reminders(AccessGuard guard, AuditTrail audit, Units units, ReminderRows rows, List<ReminderChannel> channels) {
        this.guard = guard;
        this.audit = audit;
        this.units = units;
        this.rows = rows;
        this.channels = List.copyOf(channels);
    }

    /** What the reader's own unit is reminded of, the first due first. */
    public List<Reminder> mine() {
        return rows.shown(List.of(guard.require(Role.CLERK, Role.REVIEWER, Role.LEADER).homeUnit()));
    }

    /** What a unit and all below it are reminded of, the first due first. */
    public List<Reminder> of(UnitCode unit) {
        guard.require(Role.LEADER, Role.OFFICE, Role.CLERK, Role.REVIEWER, Role.ADMIN);
        guard.requireProjectsOf(unit);
        return rows.shown(units.scope(unit));
    }

    /** The ways out of the product that were set up where it runs; to be known by whoever keeps the addresses. */
    public Set<Reminder.Channel> ways() {
        guard.require(Role.OFFICE, Role.ADMIN);
        return channels.stream().filter(ReminderChannel::isSet).map(ReminderChannel::channel).collect(Collectors.toUnmodifiableSet());
    }

    /** Where the mail for a unit goes. */
    public Optional<String> address(UnitCode unit) {
        guard.require(Role.OFFICE, Role.ADMIN);
        guard.requireUnit(unit);
        return rows.address(unit);
    }

    /** Sets where the mail for a unit goes; blank lets go of it. */
    @Transactional
    public void setAddress(UnitCode unit, String address) {
        guard.require(Role.OFFICE, Role.ADMIN);
        guard.requireUnit(unit);
        String wanted = address == null || address.isBlank() ? null : address.strip();
        if (wanted != null && (wanted.length() > LENGTH || !ADDRESS.matcher(wanted).matches())) {
            throw new Refusal("meeting.refusal.address");
        }
        Optional<String> before = rows.address(unit);
        rows.setAddress(unit, wanted);
        audit.record(new AuditEvent(Subject.MEETING, "mail-" + unit, unit, "mail-address", before.map(old -> Map.of("address", old)).orElse(Map.of()),
                wanted == null ? Map.of() : Map.of("address", wanted), null));
    }
}
