package org.guatu.ledger.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.guatu.project.Stage;

/** The first money of a project is nine tenths of its whole investment, within a month of the contract. */
final class AllOnDayOne implements RiskRule {

    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");
    private static final int DAYS = 30;

    @Override
    public RiskName name() {
        return RiskName.ALL_ON_DAY_ONE;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        BigDecimal investment = known.project().investment();
        LocalDate signed = known.project().stages().get(Stage.SIGNED);
        if (!known.isReceipt() || investment == null || investment.signum() == 0 || signed == null || known.total().signum() != 0
                || known.claim().amount().compareTo(investment.multiply(NEARLY_ALL)) < 0) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(signed, known.claim().receivedOn());
        return days < 0 || days > DAYS ? List.of() : List.of(Hint.of(name(), known.claim().amount(), investment, signed));
    }
}
