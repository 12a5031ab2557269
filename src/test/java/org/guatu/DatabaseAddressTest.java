package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void a_bare_mysql_address_gets_the_time_of_beijing_and_chinese_text() {
        assertThat(DatabaseAddress.complete("jdbc:mysql://db:3306/guatu"))
                .startsWith("jdbc:mysql://db:3306/guatu?connectionTimeZone=%2B08:00&")
                .contains("&forceConnectionTimeZoneToSession=true", "&characterEncoding=utf8");
    }

    @Test
    void what_the_address_says_itself_stays() {
        String given = "jdbc:mysql://db/guatu?user=a&connectionTimeZone=SERVER&connectTimeout=9";
        assertThat(DatabaseAddress.complete(given)).startsWith(given + "&")
                .containsOnlyOnce("connectionTimeZone=").containsOnlyOnce("connectTimeout=");
    }

    @Test
    void completing_twice_changes_nothing_more() {
        String once = DatabaseAddress.complete("jdbc:mysql://db/guatu");
        assertThat(DatabaseAddress.complete(once)).isEqualTo(once);
    }

    @Test
    void the_embedded_database_is_left_alone() {
        assertThat(DatabaseAddress.complete("jdbc:h2:mem:x;MODE=MySQL")).isEqualTo("jdbc:h2:mem:x;MODE=MySQL");
    }
}
