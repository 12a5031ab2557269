package org.guatu.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.guatu.access.AuditEntry;
import org.guatu.access.AuditLine;
import org.guatu.access.AuditQuery;
import org.guatu.access.Subject;
import org.guatu.calendar.BusinessClock;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail. */
@Repository
public class AuditReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() { };

    private static final String LINES = """
            SELECT e.entry_no, e.subject, e.subject_id, e.unit_code, e.action_name, e.actor, a.display_name, e.address, e.business_day,
                   e.happened_at, e.reason, e.before_fields, e.after_fields
            FROM audit_entry e LEFT JOIN account a ON a.login = e.actor
            """;

    private final JdbcClient jdbc;

    public AuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a verification without the product. */
    public static AuditReading of(DataSource database) {
        return new AuditReading(JdbcClient.create(database));
    }

    /** The end of the chain as it is written down. */
    public record Head(long entries, String hash) {
    }

    /** An entry with the hash that was written beside it. */
    public record Kept(AuditEntry entry, String hash) {
    }

    /** The end of the chain; without its row, a chain of no entries that ends with nothing, which no chain fits. */
    public Head head() {
        return jdbc.sql("SELECT entry_count, head_hash FROM audit_head WHERE id = 1")
                .query((row, n) -> new Head(row.getLong(1), row.getString(2))).optional().orElse(new Head(0, ""));
    }

    /** The next entries of the chain after a number. */
    public List<Kept> after(long number, int limit) {
        return jdbc.sql("""
                SELECT entry_no, subject, subject_id, unit_code, action_name, actor, address, business_day, happened_at, reason,
                       before_fields, after_fields, previous_hash, entry_hash
                FROM audit_entry WHERE entry_no > :number ORDER BY entry_no LIMIT :limit
                """).param("number", number).param("limit", limit)
                .query((row, n) -> new Kept(new AuditEntry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6), row.getString(7), row.getObject(8, LocalDate.class), row.getObject(9, LocalDateTime.class),
                        row.getString(10), row.getString(11), row.getString(12), row.getString(13)), row.getString(14)))
                .list();
    }

    /** @param units whose entries are told; those of no unit besides, unless the query names a unit */
    public List<AuditLine> search(AuditQuery query, Set<UnitCode> units, LocalDateTime from, LocalDateTime before, int offset, int limit) {
        Map<String, Object> parameters = new TreeMap<>();
        String where = where(query, units, from, before, parameters);
        return named(jdbc.sql(LINES + where + " ORDER BY e.entry_no DESC LIMIT :limit OFFSET :offset").params(parameters)
                .param("limit", limit).param("offset", offset).query(AuditReading::line).list());
    }

    /** How many {@link #search} finds in all. */
    public long count(AuditQuery query, Set<UnitCode> units, LocalDateTime from, LocalDateTime before) {
        Map<String, Object> parameters = new TreeMap<>();
        String where = where(query, units, from, before, parameters);
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry e " + where).params(parameters).query(Long.class).single();
    }

    /** The newest entries of one thing; those of a project's stages ({@code 7/SIGNED}) belong to the project. */
    public List<AuditLine> historyOf(Subject subject, String subjectId, int limit) {
        String stages = subject == Subject.PROJECT ? " OR e.subject = 'STAGE' AND e.subject_id LIKE :stages ESCAPE '!'" : "";
        return named(jdbc.sql(LINES + "WHERE e.subject = :subject AND e.subject_id = :id" + stages + " ORDER BY e.entry_no DESC LIMIT :limit")
                .param("subject", subject.name()).param("id", subjectId).param("stages", literally(subjectId) + "/%")
                .param("limit", limit).query(AuditReading::line).list());
    }

    private static String where(AuditQuery query, Set<UnitCode> units, LocalDateTime from, LocalDateTime before,
                                Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        // "none" stands in for an empty list, which IN does not take.
        parameters.put("units", units.isEmpty() ? List.of("none") : units.stream().map(UnitCode::value).toList());
        parts.add(query.unit() == null ? "(e.unit_code IS NULL OR e.unit_code IN (:units))" : "e.unit_code IN (:units)");
        part(parts, parameters, "subject", query.subject() == null ? null : query.subject().name(), "e.subject = :subject");
        part(parts, parameters, "id", query.subjectId(), "e.subject_id = :id");
        part(parts, parameters, "actor", query.actor(), "e.actor = :actor");
        part(parts, parameters, "action", query.action(), "e.action_name = :action");
        part(parts, parameters, "from", from, "e.happened_at >= :from");
        part(parts, parameters, "before", before, "e.happened_at < :before");
        part(parts, parameters, "text", query.text() == null ? null
                : "%" + literally(query.text().toLowerCase(Locale.ROOT)) + "%", """
                (LOWER(e.subject_id) LIKE :text ESCAPE '!' OR LOWER(e.reason) LIKE :text ESCAPE '!'
                 OR LOWER(e.before_fields) LIKE :text ESCAPE '!' OR LOWER(e.after_fields) LIKE :text ESCAPE '!')""");
        return "WHERE " + String.join(" AND ", parts);
    }

    /** A text that LIKE takes as it stands. */
    private static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    private static void part(List<String> parts, Map<String, Object> parameters, String name, Object value, String condition) {
        if (value != null) {
            parameters.put(name, value);
            parts.add(condition);
        }
    }

    private static AuditLine line(ResultSet row, int n) throws SQLException {
        String unit = row.getString("unit_code");
        return new AuditLine(row.getLong("entry_no"), Subject.valueOf(row.getString("subject")), row.getString("subject_id"),
                unit == null ? null : UnitCode.of(unit), row.getString("action_name"), row.getString("actor"), row.getString("display_name"),
                row.getString("address"), row.getObject("business_day", LocalDate.class),
                row.getObject("happened_at", LocalDateTime.class).atOffset(ZoneOffset.UTC).atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime(),
                changes(row.getString("before_fields"), row.getString("after_fields")), row.getString("reason"), Map.of());
    }

    /** With the names of the projects they name: a number says nothing to a reader. */
    private List<AuditLine> named(List<AuditLine> lines) {
        Set<Long> numbers = lines.stream().flatMap(line -> line.named().stream()).map(Long::valueOf).collect(Collectors.toSet());
        Map<String, String> names = new TreeMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("SELECT id, name_zh FROM project WHERE id IN (:numbers)").param("numbers", numbers).query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        }
        return lines.stream().map(line -> line.with(line.named().stream().filter(names::containsKey).collect(Collectors.toMap(number -> number, names::get)))).toList();
    }

    private static List<AuditLine.Change> changes(String before, String after) {
        Map<String, String> old = JSON.readValue(before, FIELDS);
        Map<String, String> now = JSON.readValue(after, FIELDS);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream().map(name -> new AuditLine.Change(name, old.get(name), now.get(name))).toList();
    }
}
