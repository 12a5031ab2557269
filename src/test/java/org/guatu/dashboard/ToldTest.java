package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.guatu.access.AuditEvent;
import org.guatu.access.Subject;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Which of all changes open screens say in words. */
class ToldTest {

    @Test
    void a_stage_is_told_when_it_is_accepted_and_not_while_it_waits() {
        assertThat(Told.of(stage("recognised"), false)).hasValue(Told.STAGE);
        assertThat(Told.of(stage("recognised"), true)).hasValue(Told.STAGE_LATER);
        assertThat(Told.of(stage("stepped-back"), false)).hasValue(Told.STAGE_BACK);
        assertThat(Told.of(stage("submitted"), false)).isEmpty();
        assertThat(Told.of(stage("returned"), false)).isEmpty();
    }

    private static AuditEvent stage(String action) {
        return new AuditEvent(Subject.STAGE, "118/LANDED", UnitCode.of("371525"), action, Map.of(), Map.of("stage", "LANDED"), null);
    }
}
