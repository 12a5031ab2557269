package org.guatu.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.guatu.intake.table.Column;
import org.guatu.intake.table.Words;
import org.guatu.project.CreditCode;
import org.guatu.project.Enterprise;
import org.guatu.project.FieldRefusal;

/** Firms as the rows of a file name them, by credit code or name; each is looked up once. */
final class Firms {

    private final Function<String, Optional<Enterprise>> byCode;
    private final Function<String, List<Enterprise>> byName;
    private final Map<String, Optional<Enterprise>> codes = new HashMap<>();
    private final Map<String, List<Enterprise>> names = new HashMap<>();

    Firms(Function<String, Optional<Enterprise>> byCode, Function<String, List<Enterprise>> byName) {
        this.byCode = byCode;
        this.byName = byName;
    }

    /**
     * What a row says about a firm.
     *
     * @param known the firm of the register, or null
     * @param name  as it is written, or null
     * @param code  a valid credit code, or null
     */
    record Named(Enterprise known, String name, String code) {

        boolean isNew() {
            return known == null && name != null;
        }
    }

    /** Reads the firm of a row; what does not fit becomes a fault of its cells. */
    Named read(RowCells cells) {
        String name = cells.text(Column.ENTERPRISE, 120);
        String code = code(cells);
        if (code != null) {
            Enterprise known = codes.computeIfAbsent(code, byCode).orElse(null);
            if (known != null && name != null && !bare(known.name()).equals(bare(name))) {
                cells.fault(Column.ENTERPRISE, "intake.rule.firm-other-name", code, known.name());
            }
            return new Named(known, name, code);
        }
        if (name == null) {
            return new Named(null, null, null);
        }
        List<Enterprise> named = names.computeIfAbsent(name, byName);
        if (named.size() > 1) {
            cells.fault(Column.ENTERPRISE, "intake.rule.firm-not-unique", Integer.toString(named.size()));
        }
        return new Named(named.size() == 1 ? named.getFirst() : null, name, null);
    }

    private static String code(RowCells cells) {
        String text = cells.text(Column.CREDIT_CODE, 60);
        if (text == null) {
            return null;
        }
        try {
            return CreditCode.typed(text).value();
        } catch (FieldRefusal refusal) {
            cells.fault(Column.CREDIT_CODE, refusal.messageKey(), refusal.arguments());
            return null;
        }
    }

    private static String bare(String name) {
        return Words.halfWidth(name).replace(" ", "");
    }
}
