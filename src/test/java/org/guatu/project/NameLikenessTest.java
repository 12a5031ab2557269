package org.guatu.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NameLikenessTest {

    private final NameLikeness likeness = new NameLikeness(List.of("山东省", "聊城市", "聊城", "冠县", "冠"));

    @Test
    void spelling_brackets_place_and_legal_form_do_not_matter() {
        assertThat(likeness.alike("精密镀铝锌板项目", "精密（镀铝锌）板")).isTrue();
        assertThat(likeness.alike("ＰＡＣＫ储能电池生产线", "pack 储能电池生产线建设项目")).isTrue();
        assertThat(likeness.alike("山东省聊城市冠县高速护栏智能工厂", "高速护栏智能工厂")).isTrue();
        assertThat(likeness.alike("聊城华信轴承有限责任公司", "华信轴承集团股份有限公司")).isTrue();
    }

    @Test
    void a_phase_is_a_project_of_its_own() {
        assertThat(likeness.alike("精密镀铝锌板二期", "精密镀铝锌板三期")).isFalse();
        assertThat(likeness.alike("精密镀铝锌板三期", "精密镀铝锌板 3 期")).isTrue();
        assertThat(likeness.alike("物流园十二期", "物流园12期")).isTrue();
        assertThat(likeness.alike("物流园十二期", "物流园二十期")).isFalse();
        assertThat(likeness.alike("精密镀铝锌板", "精密镀铝锌板三期")).as("no phase named: it may be the same").isTrue();
    }

    @Test
    void one_word_more_or_less_is_alike_and_another_thing_is_not() {
        assertThat(likeness.alike("高端纺织新材料产业园", "高端纺织材料产业园")).isTrue();
        assertThat(likeness.alike("高端纺织新材料产业园", "预制菜产业园")).isFalse();
        assertThat(likeness.alike("高端轴承生产基地", "高端装备研发中心")).isFalse();
    }

    @Test
    void a_name_of_which_nothing_is_left_is_like_none() {
        assertThat(likeness.alike("项目", "工程")).isFalse();
        assertThat(likeness.alike(null, null)).isFalse();
        assertThat(likeness.alike("冠县", "冠县")).as("a place alone is kept").isTrue();
    }

    @Test
    void likeness_has_no_direction() {
        List<String> names = List.of("精密镀铝锌板三期", "镀铝锌板", "高端铝精深产业园一期", "铝精深加工产业园", "阿胶健康产业园");
        for (String one : names) {
            assertThat(likeness.alike(one, one)).isTrue();
            for (String other : names) {
                assertThat(likeness.alike(one, other)).as(one + " " + other).isEqualTo(likeness.alike(other, one));
            }
        }
    }
}
