package org.guatu.ledger;

import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.store.ProjectMoney;
import org.guatu.project.InvestmentChanged;
import org.guatu.refusal.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a total investment from being set below the money that is recognised already (domain §4: receipts above the total investment are held until
 * it is raised). It answers in the transaction of the change, which a refusal takes back.
 */
@Component
class InvestmentFloor {

    private final ProjectMoney money;
    private final BusinessClock clock;

    InvestmentFloor(ProjectMoney money, BusinessClock clock) {
        this.money = money;
        this.clock = clock;
    }

    @EventListener
    void on(InvestmentChanged change) {
        var recognised = money.of(change.projectId(), Month.of(clock.today()), 0).total();
        if (change.after().compareTo(recognised) < 0) {
            throw new Refusal("register.refusal.investment-below", wan(recognised), wan(change.after()));
        }
    }

    private static String wan(java.math.BigDecimal yuan) {
        return yuan.divide(Money.WAN).stripTrailingZeros().toPlainString();
    }
}
