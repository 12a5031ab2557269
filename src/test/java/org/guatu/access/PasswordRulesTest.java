package org.guatu.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    @Test
    void ten_different_enough_characters_pass() {
        assertThatCode(() -> PasswordRules.check("leader", "guatu-demo")).doesNotThrowAnyException();
    }

    @Test
    void each_weakness_has_its_own_sentence() {
        refused("leader", "short", "password-short");
        refused("leader", null, "password-short");
        refused("leader", "x".repeat(73), "password-long");
        refused("leader", "\u5bc6".repeat(25), "password-long");
        refused("leader", "aaaabbbbcccc", "password-plain");
        refused("leader", "MyLeader2024", "password-login");
    }

    private static void refused(String login, String password, String rule) {
        assertThatThrownBy(() -> PasswordRules.check(login, password)).isInstanceOf(Refusal.class)
                .extracting("messageKey").isEqualTo("access.refusal." + rule);
    }
}
