package org.guatu.dashboard.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.guatu.dashboard.wall.WallPage;
import org.guatu.dashboard.wall.WallPart.Head;
import org.guatu.dashboard.wall.WallPart.Tile;
import org.guatu.dashboard.wall.WallPart.WallNumber;
import org.guatu.indicator.Light;
import org.guatu.review.DecisionSubject;
import org.guatu.review.PageRef;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** What a decision is about is what was pointed at. */
class AimTest {

    private static final UnitCode CITY = UnitCode.of("371500");

    @Test
    void a_tile_of_the_overview_that_is_pointed_at_is_what_is_decided_on() {
        WallPage overview = new WallPage.Headline(new Head("overview", "总览", "聊城市", LocalDate.of(2024, 6, 30)), tile("FUNDS", "到位资金", "−11.60"), null,
                List.of(tile("VISIT_TOP500", "拜访500强", "−9")));
        assertThat(Aim.of(PageRef.OVERVIEW, overview, null, CITY).subject()).isEqualTo(new DecisionSubject.OnFigure("FUNDS", CITY));
        Aim pointed = Aim.of(PageRef.OVERVIEW, overview, "VISIT_TOP500", CITY);
        assertThat(pointed.subject()).isEqualTo(new DecisionSubject.OnFigure("VISIT_TOP500", CITY));
        assertThat(pointed.words()).contains("聊城市", "拜访500强", "−9");
        assertThat(Aim.of(PageRef.OVERVIEW, overview, "FUNDS", CITY).words()).contains("到位资金", "−11.60");
    }

    private static Tile tile(String key, String name, String against) {
        return new Tile(key, name, Light.WARN, "略欠", null, "个", null, null, null, null, new WallNumber(BigDecimal.ONE.negate(), against), null, null);
    }
}
