package org.guatu.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.guatu.access.AccessGuard;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.ledger.store.CalendarDayRows;
import org.guatu.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public holidays and the weekends worked for them, which the office keeps by the notices of the State Council. Deadlines ask them. */
@Service
public class WorkingDays {

    private static final int NAME = 40;
    private static final int DOCUMENT = 60;

    private final AccessGuard guard;
    private final CalendarDayRows rows;
    private final AuditTrail audit;

    WorkingDays(AccessGuard guard, CalendarDayRows rows, AuditTrail audit) {
        this.guard = guard;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * A day on which the rule of the week does not hold.
     *
     * @param name       what it is, at most 40 characters
     * @param documentNo the notice that says so, at most 60 characters
     */
    public record Kept(LocalDate day, boolean working, String name, String documentNo) {

        public Kept {
            if (day == null) {
                throw new Refusal("recognition.refusal.holiday-day");
            }
            name = words(name, NAME, "recognition.refusal.holiday-name");
            documentNo = words(documentNo, DOCUMENT, "recognition.refusal.holiday-document");
        }

        private static String words(String typed, int most, String refusal) {
            if (typed == null || typed.isBlank() || typed.strip().length() > most) {
                throw new Refusal(refusal, Integer.toString(most));
            }
            return typed.strip();
        }
    }

    /** What is worked by all that is kept. */
    public WorkingCalendar calendar() {
        guard.require(Role.values());
        return new WorkingCalendar(rows.all().stream().collect(Collectors.toMap(Kept::day, Kept::working)));
    }

    /** The days that are kept, the latest first. */
    public List<Kept> all() {
        guard.require(Role.values());
        return rows.all();
    }

    /** Keeps a day; what was kept of it before stands in the audit trail. */
    @Transactional
    public void keep(Kept day) {
        guard.require(Role.OFFICE, Role.ADMIN);
        Optional<Kept> before = of(day.day());
        rows.keep(day);
        told(day.day(), before.map(WorkingDays::values).orElse(Map.of()), values(day));
    }

    /** Lets the rule of the week hold again on a day; nothing happens where nothing was kept. */
    @Transactional
    public void remove(LocalDate day) {
        guard.require(Role.OFFICE, Role.ADMIN);
        of(day).ifPresent(before -> {
            rows.remove(day);
            told(day, values(before), Map.of());
        });
    }

    private Optional<Kept> of(LocalDate day) {
        return rows.all().stream().filter(kept -> kept.day().equals(day)).findFirst();
    }

    private void told(LocalDate day, Map<String, String> before, Map<String, String> after) {
        audit.record(new AuditEvent(Subject.SETTING, "working-day." + day, null, "set", before, after, null));
    }

    private static Map<String, String> values(Kept day) {
        return Map.of("working-day", day.working() ? "true" : "false", "name", day.name(), "document", day.documentNo());
    }
}
