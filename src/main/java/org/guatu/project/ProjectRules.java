package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be wrong with what somebody typed for a project, without looking anything up: one sentence for each fault, at its field. */
public final class ProjectRules {

    /** No single project comes near 10 万亿 yuan; more is a slip of the unit. */
    public static final BigDecimal MOST = new BigDecimal("10000000000000");

    /** No stage of a project that is still followed is older. */
    public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,23}");
    private static final int NAME_LEAST = 2;
    private static final int NAME_MOST = 120;
    private static final int INDUSTRY_MOST = 60;
    private static final int SITE_MOST = 120;
    private static final int NOTE_MOST = 400;
    private static final int CENTS = 2;

    private ProjectRules() {
    }

    /** Everything that is wrong, in the order of the fields; empty when nothing is. */
    public static List<FieldRefusal> faults(NewProject project, LocalDate today) {
        List<FieldRefusal> faults = new ArrayList<>();
        common(faults, project.code(), project.name(), project.totalInvestment(), project.industry(), project.site(), project.note());
        if (project.unit() == null) {
            faults.add(new FieldRefusal(ProjectField.UNIT, "register.refusal.unit-missing"));
        }
        if (project.newEnterprise() != null) {
            enterprise(faults, project.newEnterprise());
            if (project.enterpriseId() != null) {
                faults.add(new FieldRefusal(ProjectField.ENTERPRISE, "register.refusal.enterprise-twice"));
            }
        }
        if (project.firstStage() == null) {
            faults.add(new FieldRefusal(ProjectField.STAGE, "register.refusal.stage-missing"));
        }
        stageOn(faults, project.stageOn(), today);
        return List.copyOf(faults);
    }

    /** Everything that is wrong with a change. */
    public static List<FieldRefusal> faults(ProjectChange change) {
        List<FieldRefusal> faults = new ArrayList<>();
        common(faults, change.code(), change.name(), change.totalInvestment(), change.industry(), change.site(), change.note());
        return List.copyOf(faults);
    }

    /** What is wrong with a new firm. */
    static void enterprise(List<FieldRefusal> faults, NewEnterprise firm) {
        if (firm.name() == null || firm.name().length() < NAME_LEAST || firm.name().length() > NAME_MOST) {
            faults.add(new FieldRefusal(ProjectField.ENTERPRISE, "register.refusal.enterprise-name", text(NAME_LEAST), text(NAME_MOST)));
        }
        if (firm.creditCode() != null) {
            try {
                CreditCode.typed(firm.creditCode());
            } catch (FieldRefusal wrong) {
                faults.add(wrong);
            }
        }
    }

    /** What is wrong with an amount that must be there. */
    static void amount(List<FieldRefusal> faults, BigDecimal yuan) {
        if (yuan.signum() <= 0) {
            faults.add(new FieldRefusal(ProjectField.INVESTMENT, "register.refusal.investment-positive"));
        } else if (yuan.compareTo(MOST) > 0) {
            faults.add(new FieldRefusal(ProjectField.INVESTMENT, "register.refusal.investment-most"));
        } else if (yuan.stripTrailingZeros().scale() > CENTS) {
            faults.add(new FieldRefusal(ProjectField.INVESTMENT, "register.refusal.investment-cents"));
        }
    }

    /** What is wrong with the day of a stage. */
    static void stageOn(List<FieldRefusal> faults, LocalDate on, LocalDate today) {
        if (on == null) {
            faults.add(new FieldRefusal(ProjectField.STAGE_ON, "register.refusal.stage-date-missing"));
        } else if (on.isAfter(today)) {
            faults.add(new FieldRefusal(ProjectField.STAGE_ON, "register.refusal.stage-date-future", on.toString(), today.toString()));
        } else if (on.isBefore(EARLIEST)) {
            faults.add(new FieldRefusal(ProjectField.STAGE_ON, "register.refusal.stage-date-early", EARLIEST.toString()));
        }
    }

    private static void common(List<FieldRefusal> faults, String code, String name, BigDecimal investment, String industry, String site, String note) {
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add(new FieldRefusal(ProjectField.CODE, "register.refusal.code-form"));
        }
        if (name == null || name.length() < NAME_LEAST || name.length() > NAME_MOST) {
            faults.add(new FieldRefusal(ProjectField.NAME, "register.refusal.name-form", text(NAME_LEAST), text(NAME_MOST)));
        }
        if (investment != null) {
            amount(faults, investment);
        }
        longest(faults, ProjectField.INDUSTRY, industry, INDUSTRY_MOST);
        longest(faults, ProjectField.SITE, site, SITE_MOST);
        longest(faults, ProjectField.NOTE, note, NOTE_MOST);
    }

    private static void longest(List<FieldRefusal> faults, ProjectField field, String words, int most) {
        if (words != null && words.length() > most) {
            faults.add(new FieldRefusal(field, "register.refusal.too-long", text(most)));
        }
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
