package org.guatu.admin.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.vaadin.flow.router.QueryParameters;

import org.guatu.access.Account;
import org.guatu.access.AuditQuery;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.unit.UnitCode;

/** What is looked for in the trail, as it stands in the address. */
final class AuditAddress {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Set<String> FOREIGN = Set.of("continue");
    private static final int LONGEST = 64;

    private AuditAddress() {
    }

    /**
     * What an address said.
     *
     * @param ignored names of the parameters that were not understood
     */
    record Reading(AuditQuery query, List<String> ignored) {
    }

    static Reading read(QueryParameters parameters) {
        List<String> ignored = new ArrayList<>();
        AuditQuery query = AuditQuery.ALL;
        for (Map.Entry<String, List<String>> parameter : parameters.getParameters().entrySet()) {
            Optional<AuditQuery> read = parameter.getValue().size() == 1
                    ? with(query, parameter.getKey(), parameter.getValue().getFirst()) : Optional.empty();
            if (read.isEmpty() && !FOREIGN.contains(parameter.getKey())) {
                ignored.add(parameter.getKey());
            }
            query = read.orElse(query);
        }
        return new Reading(query, ignored.stream().sorted().toList());
    }

    static QueryParameters write(AuditQuery query) {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "subject", query.subject() == null ? null : query.subject().name().toLowerCase(Locale.ROOT));
        put(said, "id", query.subjectId());
        put(said, "unit", query.unit());
        put(said, "actor", query.actor());
        put(said, "action", query.action());
        put(said, "from", query.from());
        put(said, "to", query.to());
        put(said, "q", query.text());
        return QueryParameters.simple(said);
    }

    private static Optional<AuditQuery> with(AuditQuery q, String name, String value) {
        return Optional.ofNullable(switch (name) {
            case "subject" -> Arrays.stream(Subject.values()).filter(subject -> subject.name().equalsIgnoreCase(value)).findFirst()
                    .map(subject -> new AuditQuery(subject, q.subjectId(), q.unit(), q.actor(), q.action(), q.from(), q.to(), q.text())).orElse(null);
            case "id" -> text(value) ? new AuditQuery(q.subject(), value, q.unit(), q.actor(), q.action(), q.from(), q.to(), q.text()) : null;
            case "unit" -> UnitCode.isCode(value)
                    ? new AuditQuery(q.subject(), q.subjectId(), UnitCode.of(value), q.actor(), q.action(), q.from(), q.to(), q.text()) : null;
            case "actor" -> Account.isLogin(value) || AuditTrail.SYSTEM.equals(value)
                    ? new AuditQuery(q.subject(), q.subjectId(), q.unit(), value, q.action(), q.from(), q.to(), q.text()) : null;
            case "action" -> ACTION.matcher(value).matches()
                    ? new AuditQuery(q.subject(), q.subjectId(), q.unit(), q.actor(), value, q.from(), q.to(), q.text()) : null;
            case "from" -> day(value).map(day -> new AuditQuery(q.subject(), q.subjectId(), q.unit(), q.actor(), q.action(), day, q.to(), q.text()))
                    .orElse(null);
            case "to" -> day(value).map(day -> new AuditQuery(q.subject(), q.subjectId(), q.unit(), q.actor(), q.action(), q.from(), day, q.text()))
                    .orElse(null);
            case "q" -> text(value) ? new AuditQuery(q.subject(), q.subjectId(), q.unit(), q.actor(), q.action(), q.from(), q.to(), value) : null;
            default -> null;
        });
    }

    private static boolean text(String value) {
        return !value.isBlank() && value.length() <= LONGEST;
    }

    private static Optional<LocalDate> day(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return day.getYear() >= 2000 && day.getYear() < 2200 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> said, String name, Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
