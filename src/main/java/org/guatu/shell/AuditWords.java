package org.guatu.shell;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.access.AuditLine;
import org.guatu.access.AuditTrail;
import org.guatu.access.Role;
import org.guatu.access.Subject;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;

/**
 * The words of the audit trail. Fields and actions are kept by their names; one without a word in {@code texts/audit} is shown by its name, so that
 * nothing is hidden for want of a translation.
 */
public final class AuditWords {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,2})?");

    private static final Pattern MONTH = Pattern.compile("^(\\d{4})(\\d{2})$");

    /** What the names of settings begin with that are days. */
    private static final String WORKING_DAY = "working-day.";

    /** … and those of how many look at a unit's receipts. */
    private static final String REVIEW_LEVELS = "review.levels.";

    private static final Set<String> AMOUNTS = Set.of("amount", "claimed", "total-investment", "investment-then", "sum");

    private final Units units;

    public AuditWords(Units units) {
        this.units = units;
    }

    /** What was done. */
    public String action(String action) {
        return word("audit.action." + action, action);
    }

    /** A field's name; {@code receivedOn}, {@code received_on} and {@code received-on} are the same field. */
    public String field(String field) {
        // shares are told by unit
        return UnitCode.isCode(field) ? unit(field) : word("audit.field." + kebab(field), field);
    }

    /** A field's value: units by name, the few known words in the reader's language, all else exactly as it was. */
    public String value(String field, String value) {
        if (value == null) {
            return Texts.text("audit.nothing");
        }
        return switch (kebab(field)) {
            case "unit", "unit-code", "home-unit", "scope" -> each(value, this::unit);
            case "roles" -> each(value, AuditWords::role);
            // What the rooms themselves have words for.
            case "stage" -> word("project.stage." + value.toLowerCase(Locale.ROOT), value);
            case "side-state" -> word("project.side." + value.toLowerCase(Locale.ROOT), value);
            case "status" -> word("ledger.status." + value.toLowerCase(Locale.ROOT), word("ledger.month." + value.toLowerCase(Locale.ROOT), value));
            case "amount", "claimed", "total-investment", "investment-then", "sum" -> NUMBER.matcher(value).matches()
                    ? Formats.yuan(new BigDecimal(value)) : value;
            case "origin" -> word("ledger.origin." + value.toLowerCase(Locale.ROOT), value);
            case "kind", "evidence" -> anyOf(value, List.of("ledger.kind.", "intake.kind.", "ledger.evidence.", "register.evidence."));
            case "state" -> anyOf(value, List.of("meeting.state.", "meeting.decision."));
            case "chain-role", "role" -> anyOf(value, List.of("register.role."));
            case "booked-month", "month" -> month(value);
            case "locked-until" -> value.replace('T', ' ');
            default -> word("audit.value." + kebab(field) + "." + kebab(value), value);
        };
    }

    /** The same in an entry: its projects by name. */
    public String value(AuditLine line, String field, String value) {
        return value != null && field.equals("project") ? project(line, value) : value(field, value);
    }

    /** The same to be reckoned with: amounts in plain digits. */
    public String plain(AuditLine line, String field, String value) {
        return AMOUNTS.contains(kebab(field)) ? value : value(line, field, value);
    }

    private static String project(AuditLine line, String number) {
        return line.projects().containsKey(number) ? Texts.text("audit.project-named", line.projects().get(number), number) : number;
    }

    /** Which one, as the screens name it: a stage of a project and a setting by their words. */
    public String subjectId(AuditLine line) {
        int slash = line.subjectId().indexOf('/');
        if (line.subject() == Subject.SETTING && line.subjectId().startsWith(WORKING_DAY)) {
            return field("working-day") + " " + line.subjectId().substring(WORKING_DAY.length());
        }
        if (line.subject() == Subject.SETTING && line.subjectId().startsWith(REVIEW_LEVELS)) {
            return field("review-levels") + " " + unit(line.subjectId().substring(REVIEW_LEVELS.length()));
        }
        if (line.subject() == Subject.MONTH) {
            return month(line.subjectId());
        }
        if (line.subject() == Subject.RULE) {
            return word("recognition.rule." + kebab(line.subjectId()) + ".sentence", line.subjectId());
        }
        return line.subject() == Subject.SETTING ? field(line.subjectId()) : line.subject() == Subject.PROJECT ? project(line, line.subjectId())
                : line.subject() == Subject.STAGE && slash > 0 ? project(line, line.subjectId().substring(0, slash)) + " "
                + value("stage", line.subjectId().substring(slash + 1)) : line.subjectId();
    }

    /** The unit of an entry, or a dash. */
    public String unit(AuditLine line) {
        return line.unit() == null ? Formats.NONE : unit(line.unit().value());
    }

    /** Who did it: the name where the login has an account, and the login. */
    public String actor(AuditLine line) {
        return AuditTrail.SYSTEM.equals(line.actor()) ? Texts.text("audit.system") : line.actorName() == null ? line.actor() : line.actorName();
    }

    /** A month as people write it. */
    private static String month(String yyyymm) {
        return MONTH.matcher(yyyymm).replaceFirst("$1-$2");
    }

    private String unit(String code) {
        return UnitCode.isCode(code) ? units.find(UnitCode.of(code)).map(unit -> unit.shortName(Texts.locale())).orElse(code) : code;
    }

    private static String role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst().map(role -> Texts.text(role.messageKey())).orElse(name);
    }

    private static String each(String value, java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(value.split(",")).map(String::strip).map(word).collect(Collectors.joining(Texts.text("shell.list-separator")));
    }

    /** The first of the rooms that has a word for a value. */
    private static String anyOf(String value, List<String> rooms) {
        return rooms.stream().map(room -> room + value.toLowerCase(Locale.ROOT)).flatMap(key -> Stream.of(key, key.replace('_', '-')))
                .filter(Texts::has).findFirst().map(Texts::text).orElse(value);
    }

    private static String word(String key, String otherwise) {
        return Texts.has(key) ? Texts.text(key) : otherwise;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("[_ .]", "-").toLowerCase(Locale.ROOT);
    }
}
