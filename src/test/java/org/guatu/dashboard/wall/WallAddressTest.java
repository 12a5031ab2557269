package org.guatu.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.router.QueryParameters;

import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallAddressTest {

    private static final LocalDate LATEST = LocalDate.of(2024, 6, 30);

    @Test
    void a_wall_is_all_that_its_address_says() {
        String said = "unit=371500&pages=overview,ranking,units,mega&seconds=20&theme=light&ratio=16x9&snapshot=S-0701-0830&page=13";

        WallAddress.Reading reading = read(said);

        assertThat(reading.ignored()).isEmpty();
        assertThat(reading.address()).isEqualTo(new WallAddress(UnitCode.of("371500"), List.of("overview", "ranking", "units", "mega"), 20, "light",
                new WallAddress.Ratio(16, 9), "S-0701-0830", null, null, 13, 1));
        assertThat(reading.address().href()).isEqualTo("wall?" + said);
    }

    @Test
    void an_address_that_says_nothing_is_a_dark_wall_of_every_page_that_turns_none_by_itself() {
        WallAddress address = read("").address();

        assertThat(address.script()).containsExactly("overview", "targets", "ranking", "units", "mega", "problems", "decisions");
        assertThat(address.brightness()).isEqualTo("dark");
        assertThat(address.seconds()).isNull();
        assertThat(address.href()).isEqualTo("wall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=liaocheng", "pages=", "pages=overview,,ranking", "pages=overview,nowhere", "pages=projects", "seconds=4", "seconds=0", "seconds=20s",
            "seconds=99999", "theme=blue", "ratio=16:9", "ratio=0x9", "snapshot=0701", "page=0", "page=-1", "page=1000", "page=15.1", "page=15.0", "page=15.", "pages=problems:2", "asOf=2024-7-1", "asOf=2024-07-01", "wall=A B",
            "colour=red", "seconds=20&seconds=30"})
    void a_part_that_is_not_of_its_form_counts_as_not_there_and_is_named(String part) {
        WallAddress.Reading reading = read(part);

        assertThat(reading.ignored()).containsExactly(part.substring(0, part.indexOf('=')));
        assertThat(reading.address()).isEqualTo(WallAddress.DEFAULT);
    }

    @Test
    void a_part_of_a_long_list_has_an_address_and_the_list_keeps_its_number() {
        WallAddress address = read("page=15.2").address();
        assertThat(address).extracting(WallAddress::page, WallAddress::part).containsExactly(15, 2);
        assertThat(address.href()).isEqualTo("wall?page=15.2");
        assertThat(address.at(1, 3).href()).isEqualTo("wall?page=1.3");
        assertThat(address.at(15, 1).href()).isEqualTo("wall?page=15");
    }

    @Test
    void what_a_sign_in_leaves_in_the_address_is_not_complained_of() {
        assertThat(read("continue").ignored()).isEmpty();
    }

    @Test
    void pages_put_there_by_hand_may_stand_in_a_script() {
        assertThat(read("pages=funnel:371525,project:118,FUNDS,371525").address().href()).isEqualTo("wall?pages=funnel:371525,project:118,FUNDS,371525");
    }

    private static WallAddress.Reading read(String query) {
        return WallAddress.read(QueryParameters.fromString(query), LATEST);
    }
}
