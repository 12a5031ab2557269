package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeptSentenceTest {

    private static final String KEY = "recognition.listed.same-voucher";

    @Test
    void what_the_system_wrote_is_read_in_the_language_of_the_reader() {
        String kept = KeptSentence.of(200, KEY, KeptSentence.either("冠县", "Guanxian"), "晨光钠电池材料", "2024-06-03", "10,001");
        assertThat(Texts.speaking(Texts.CHINESE, () -> KeptSentence.said(kept))).isEqualTo("系统列为争议：与冠县“晨光钠电池材料”2024-06-03 10,001 万元凭证号相同、金额相同");
        assertThat(Texts.speaking(Texts.ENGLISH, () -> KeptSentence.said(kept))).startsWith("Listed by the system").contains("Guanxian").doesNotContain("冠县");
    }

    @Test
    void what_people_typed_and_old_sentences_are_said_as_they_stand() {
        assertThat(KeptSentence.said("系统列为争议：与冠县")).isEqualTo("系统列为争议：与冠县");
        assertThat(KeptSentence.said("\tno.such.key\tx")).isEqualTo("no.such.key\tx");
        assertThat(KeptSentence.said(null)).isNull();
    }

    @Test
    void the_longest_argument_gives_way_where_there_is_little_room() {
        String kept = KeptSentence.of(80, KEY, "冠县", "很长的名字".repeat(40), "2024-06-03", "10,001");
        assertThat(kept).hasSize(80).endsWith("\t2024-06-03\t10,001");
        assertThatThrownBy(() -> KeptSentence.of(10, KEY, "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
