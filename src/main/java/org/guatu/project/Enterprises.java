package org.guatu.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.project.store.EnterpriseRows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The firms that invest or are visited. They belong to no unit, so everyone who enters or reviews may look them up. */
@Service
public class Enterprises {

    private static final Role[] READERS = {Role.CLERK, Role.OFFICE, Role.REVIEWER};
    private static final Role[] WRITERS = {Role.CLERK, Role.OFFICE};

    private final AccessGuard guard;
    private final EnterpriseRows rows;
    private final RegisterTrail trail;

    Enterprises(AccessGuard guard, EnterpriseRows rows, RegisterTrail trail) {
        this.guard = guard;
        this.rows = rows;
        this.trail = trail;
    }

    /** Firms whose name or credit code contains the text, by name; all of them for a blank one. A page at a time. */
    @Transactional(readOnly = true)
    public List<Enterprise> find(String text, int offset, int limit) {
        guard.require(READERS);
        return rows.find(text == null ? "" : text.strip(), offset, limit);
    }

    /** The firm of an id. */
    @Transactional(readOnly = true)
    public Optional<Enterprise> byId(long id) {
        guard.require(READERS);
        return rows.byId(id);
    }

    /** The firm with a credit code. */
    @Transactional(readOnly = true)
    public Optional<Enterprise> byCreditCode(CreditCode code) {
        guard.require(READERS);
        return rows.byCreditCode(code);
    }

    /** Firms with exactly this name, the ones with a credit code first. */
    @Transactional(readOnly = true)
    public List<Enterprise> named(String name) {
        guard.require(READERS);
        return name == null ? List.of() : rows.named(name.strip());
    }

    /**
     * Puts a firm into the register. Refused: a name of fewer than 2 or more than 120 characters, a credit code that is none, one that another
     * firm has (the sentence names it).
     */
    @Transactional
    public Enterprise create(NewEnterprise firm) {
        guard.require(WRITERS);
        List<FieldRefusal> faults = new ArrayList<>();
        ProjectRules.enterprise(faults, firm);
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        CreditCode code = firm.creditCode() == null ? null : CreditCode.typed(firm.creditCode());
        if (code != null) {
            rows.byCreditCode(code).ifPresent(other -> {
                throw taken(code, other.name());
            });
        }
        try {
            Enterprise made = new Enterprise(rows.insert(firm.name(), code, firm.firmClass()), firm.name(), code, firm.firmClass());
            trail.enterprise(made.id(), values(made));
            return made;
        } catch (DuplicateKeyException raced) {
            throw taken(code, rows.byCreditCode(code).map(Enterprise::name).orElse(firm.name()));
        }
    }

    private static FieldRefusal taken(CreditCode code, String name) {
        return new FieldRefusal(ProjectField.CREDIT_CODE, "register.refusal.credit-taken", code.value(), name);
    }

    private static Map<String, Object> values(Enterprise firm) {
        return firm.creditCode() == null ? Map.of("name", firm.name(), "firm_class", firm.firmClass())
                : Map.of("name", firm.name(), "credit_code", firm.creditCode(), "firm_class", firm.firmClass());
    }
}
