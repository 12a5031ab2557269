package org.guatu.ledger.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Money came before the stage it belongs after: works before 开工, anything before 签约. */
final class BeforeStage implements RiskRule {

    @Override
    public RiskName name() {
        return RiskName.BEFORE_STAGE;
    }

    @Override
    public List<Hint> look(ReviewCase known) {
        if (!known.isReceipt() || known.claim().afterStage() == null) {
            return List.of();
        }
        Optional<LocalDate> reached = known.project().reached(known.claim().afterStage());
        if (reached.isPresent() && !known.claim().receivedOn().isBefore(reached.get())) {
            return List.of();
        }
        return List.of(Hint.of(name(), known.claim().afterStage(), known.claim().receivedOn(), reached.<Object>map(day -> day).orElse("")));
    }
}
