package org.guatu.project;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a project is to look like after a change: every field that can be changed without consequences for figures. Unit, investment once
 * it is known, stages and shares have ways of their own.
 *
 * @param enterpriseId    a firm of the register, or null
 * @param totalInvestment yuan, or null where it is unknown; a known one changes only with a document ({@link InvestmentChanges})
 */
public record ProjectChange(String code, String name, Long enterpriseId, BigDecimal totalInvestment, String chainCode, ChainRole chainRole,
                            String industry, String site, String note) {

    public ProjectChange {
        code = Typed.code(code);
        name = Typed.words(name);
        chainCode = Typed.words(chainCode);
        industry = Typed.words(industry);
        site = Typed.words(site);
        note = Typed.words(note);
    }

    /** The project as it is. */
    public static ProjectChange of(Project project) {
        return new ProjectChange(project.code(), project.nameZh(), project.enterpriseId(), project.totalInvestment(), project.chainCode(),
                project.chainRole() == null ? null : ChainRole.valueOf(project.chainRole()), project.industry(), project.site(), project.note());
    }

    /** The fields in which two versions differ; amounts are compared by value. */
    public Set<ProjectField> differences(ProjectChange other) {
        Set<ProjectField> fields = EnumSet.noneOf(ProjectField.class);
        mark(fields, ProjectField.CODE, Objects.equals(code, other.code));
        mark(fields, ProjectField.NAME, Objects.equals(name, other.name));
        mark(fields, ProjectField.ENTERPRISE, Objects.equals(enterpriseId, other.enterpriseId));
        mark(fields, ProjectField.INVESTMENT, totalInvestment == null || other.totalInvestment == null
                ? totalInvestment == other.totalInvestment : totalInvestment.compareTo(other.totalInvestment) == 0);
        mark(fields, ProjectField.CHAIN, Objects.equals(chainCode, other.chainCode));
        mark(fields, ProjectField.CHAIN_ROLE, chainRole == other.chainRole);
        mark(fields, ProjectField.INDUSTRY, Objects.equals(industry, other.industry));
        mark(fields, ProjectField.SITE, Objects.equals(site, other.site));
        mark(fields, ProjectField.NOTE, Objects.equals(note, other.note));
        return fields;
    }

    /** The value of a field, or null. */
    public Object value(ProjectField field) {
        return switch (field) {
            case CODE -> code;
            case NAME -> name;
            case ENTERPRISE -> enterpriseId;
            case INVESTMENT -> totalInvestment;
            case CHAIN -> chainCode;
            case CHAIN_ROLE -> chainRole;
            case INDUSTRY -> industry;
            case SITE -> site;
            case NOTE -> note;
            default -> throw new IllegalArgumentException(field + " is not changed this way");
        };
    }

    private static void mark(Set<ProjectField> fields, ProjectField field, boolean same) {
        if (!same) {
            fields.add(field);
        }
    }
}
