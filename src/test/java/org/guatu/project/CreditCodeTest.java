package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CreditCodeTest {

    /** Made up, with the check digit worked out by hand from the weights of GB 32100-2015 (see the first test). */
    private static final String CODE = "91371525MA3C0ABC1";

    @Test
    void the_check_digit_is_that_of_the_standard() {
        // 31 less the sum of value times 3^(i-1) mod 31: counted here in another way, with the powers written out
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * alphabet.indexOf(CODE.charAt(i));
        }
        assertThat(CreditCode.checkDigit(CODE)).isEqualTo(alphabet.charAt((31 - sum % 31) % 31));
        assertThat(CreditCode.checkDigit("0".repeat(17))).isEqualTo('0');
    }

    @Test
    void full_width_small_letters_blanks_and_hyphens_are_put_right() {
        String whole = whole();
        String wide = whole.chars().map(c -> c + 0xFEE0).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        for (String typed : new String[] {whole, wide, whole.toLowerCase(java.util.Locale.ROOT), " " + whole.substring(0, 9) + " - " + whole.substring(9) + "\u3000"}) {
            assertThat(CreditCode.typed(typed).value()).isEqualTo(whole);
        }
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        String whole = whole();
        Set<String> rules = new HashSet<>();
        for (int at = 0; at < whole.length(); at++) {
            for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                if (other != whole.charAt(at)) {
                    String wrong = whole.substring(0, at) + other + whole.substring(at + 1);
                    rules.add(refusal(wrong).messageKey());
                    assertThat(CreditCode.isCode(wrong)).isFalse();
                }
            }
        }
        assertThat(rules).containsExactlyInAnyOrder("register.refusal.credit.check", "register.refusal.credit.character");
    }

    @Test
    void two_neighbours_in_the_wrong_order_are_noticed() {
        String whole = whole();
        for (int at = 0; at + 1 < whole.length(); at++) {
            String swapped = whole.substring(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.substring(at + 2);
            assertThat(swapped.equals(whole) || !CreditCode.isCode(swapped)).as(swapped).isTrue();
        }
    }

    @Test
    void each_fault_has_its_sentence_and_the_field() {
        assertThat(refusal(null).messageKey()).isEqualTo("register.refusal.credit.missing");
        assertThat(refusal("  ").messageKey()).isEqualTo("register.refusal.credit.missing");
        assertThat(refusal("9137").arguments()).containsExactly("4");
        assertThat(refusal(whole() + "0").messageKey()).isEqualTo("register.refusal.credit.length");
        FieldRefusal letter = refusal("9137152OMA3C0ABC1X");
        assertThat(letter.messageKey()).isEqualTo("register.refusal.credit.character");
        assertThat(letter.arguments()).containsExactly("8", "O");
        assertThat(letter.field()).isEqualTo(ProjectField.CREDIT_CODE);
    }

    @Test
    void the_value_type_refuses_what_is_no_code() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("91371525MA3C0ABC1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(whole().toLowerCase(java.util.Locale.ROOT)));
    }

    private static String whole() {
        return CODE + CreditCode.checkDigit(CODE);
    }

    private static FieldRefusal refusal(String typed) {
        return catchThrowableOfType(FieldRefusal.class, () -> CreditCode.typed(typed));
    }
}
