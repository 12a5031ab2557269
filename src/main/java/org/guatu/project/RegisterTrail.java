package org.guatu.project;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.guatu.access.AuditEvent;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.unit.UnitCode;
import org.springframework.stereotype.Component;

/** Writes what the register changes into the audit trail: the fields that differ, old and new, in the transaction of the change. */
@Component
class RegisterTrail {

    private final AuditTrail trail;

    RegisterTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** A firm was added. */
    void enterprise(long id, Map<String, Object> after) {
        trail.record(new AuditEvent(Subject.ENTERPRISE, Long.toString(id), null, "created", Map.of(), texts(after), null));
    }

    /** Something about a project was changed; the step is the word for what was done. */
    void project(long id, UnitCode unit, String step, Map<String, Object> before, Map<String, Object> after, String reason) {
        trail.record(new AuditEvent(Subject.PROJECT, Long.toString(id), unit, action(step), texts(before), texts(after), reason));
    }

    /** Something about a stage of a project was changed. */
    void stage(Project project, Stage stage, String step, Map<String, Object> before, Map<String, Object> after, String reason) {
        trail.record(new AuditEvent(Subject.STAGE, project.id() + "/" + stage.name(), project.unit(), action(step), texts(before), texts(after),
                reason));
    }

    /** The trail's word for a step of the register. */
    private static String action(String step) {
        return switch (step) {
            case "ENTERED" -> "submitted";
            case "ACCEPTED" -> "recognised";
            case "SENT_BACK" -> "returned";
            case "BACK" -> "stepped-back";
            case "AGAIN" -> "reached";
            case "EVIDENCE_ADDED" -> "attached";
            case "INVESTMENT_CHANGED" -> "raised";
            default -> step.toLowerCase(Locale.ROOT);
        };
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (value != null) {
                texts.put(field.replace('_', '-'), value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString());
            }
        });
        return texts;
    }
}
