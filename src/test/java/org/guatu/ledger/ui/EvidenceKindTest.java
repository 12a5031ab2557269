package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.guatu.ledger.Evidence;
import org.guatu.ledger.Evidence.Kind;
import org.junit.jupiter.api.Test;

/** Under which kind the next piece of evidence is filed. */
class EvidenceKindTest {

    private static final List<Kind> ASKED = List.of(Kind.BANK_SLIP, Kind.PHOTO, Kind.SETTLEMENT);

    @Test
    void each_kind_that_is_asked_for_has_its_turn_once_and_then_it_stays() {
        List<Evidence> there = new ArrayList<>();
        List<Kind> filed = new ArrayList<>();
        Kind now = ASKED.getFirst();
        for (int i = 0; i < 6; i++) {
            filed.add(now);
            there.add(new Evidence(i, now, i + ".png", "image/png", 1, "0".repeat(64), false));
            now = EvidenceDialog.next(ASKED, there, now);
        }
        assertThat(filed).containsExactly(Kind.BANK_SLIP, Kind.PHOTO, Kind.SETTLEMENT, Kind.SETTLEMENT, Kind.SETTLEMENT, Kind.SETTLEMENT);
        assertThat(EvidenceDialog.next(List.of(), there, Kind.INVOICE)).as("nothing is asked for").isEqualTo(Kind.INVOICE);
    }
}
