package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import com.vaadin.flow.router.QueryParameters;

import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewStateTest {

    private static final LocalDate LATEST = LocalDate.of(2024, 6, 30);

    @Test
    void a_full_address_is_read_and_written_back_the_same() {
        String address = "unit=371525&period=2024Q2&indicator=FUNDS&asOf=2024-05-31&sort=-gap&light=BAD&stage=STARTED";
        ViewState.Reading reading = read(address);
        assertThat(reading.ignored()).isEmpty();
        assertThat(reading.state()).isEqualTo(new ViewState(UnitCode.of("371525"), "2024Q2", "FUNDS", LocalDate.of(2024, 5, 31), "-gap",
                Map.of("stage", "STARTED", "light", "BAD")));
        assertThat(reading.state().href("")).isEqualTo("?" + address);
        assertThat(ViewState.read(reading.state().toQuery(), LATEST)).isEqualTo(reading);
    }

    @Test
    void an_empty_address_is_every_default_and_stays_empty() {
        assertThat(read("").state()).isEqualTo(ViewState.DEFAULT);
        assertThat(ViewState.DEFAULT.href("unit/371525")).isEqualTo("unit/371525");
        assertThat(ViewState.DEFAULT.href("")).isEqualTo(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=abc", "unit=", "unit=371525&unit=371524", "period=24", "period=2024Q5", "period=x-1", "indicator=funds",
        "indicator=%27%20OR%201", "asOf=2024-02-30", "asOf=20240530", "asOf=tomorrow", "sort=%3Cscript%3E",
        "light=%3Cb%3E", "what=ever"})
    void garbage_is_left_out_and_named(String address) {
        ViewState.Reading reading = read(address);
        assertThat(reading.state()).isEqualTo(ViewState.DEFAULT);
        assertThat(reading.ignored()).containsExactly(address.substring(0, address.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2024-07-01", "asOf=1899-01-01"})
    void a_day_out_of_range_is_answered_with_the_range(String address) {
        ViewState.Reading reading = read(address);
        assertThat(reading.state()).isEqualTo(ViewState.DEFAULT);
        assertThat(reading.ignored()).isEmpty();
        assertThat(reading.days()).isEqualTo(new ViewState.Days(java.time.LocalDate.of(2000, 1, 1), LATEST));
    }

    @Test
    void the_good_parts_of_a_bad_address_count() {
        ViewState.Reading reading = read("unit=371525&asOf=never");
        assertThat(reading.state().unit()).isEqualTo(UnitCode.of("371525"));
        assertThat(reading.ignored()).containsExactly("asOf");
    }

    @Test
    void the_mark_after_a_sign_in_is_nobodys_business() {
        assertThat(read("continue").ignored()).isEmpty();
    }

    @Test
    void a_campaign_is_a_period() {
        assertThat(read("period=2024-C100").state().period()).isEqualTo("2024-C100");
    }

    @Test
    void another_unit_keeps_the_day_and_drops_the_old_list_order() {
        ViewState moved = read("asOf=2024-05-31&sort=gap&light=BAD").state().withUnit(UnitCode.of("371524"));
        assertThat(moved.href("")).isEqualTo("?unit=371524&asOf=2024-05-31");
    }

    private static ViewState.Reading read(String query) {
        return ViewState.read(query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query), LATEST);
    }

    @Test
    void what_lies_open_over_a_screen_is_in_the_address_and_goes_with_the_next_step() {
        ViewState open = ViewState.DEFAULT.withPeriod("2024Q2").withOver(new ViewState.Explained("FUNDS", UnitCode.of("371525"), "2024-C100"));
        assertThat(open.href("")).isEqualTo("?period=2024Q2&explain=FUNDS.371525.2024-C100");
        assertThat(ViewState.read(open.toQuery(), LATEST).state()).isEqualTo(open);
        assertThat(open.withIndicator("FDI").over()).isNull();
        ViewState receipt = ViewState.DEFAULT.withOver(new ViewState.ReceiptOpen(118));
        assertThat(receipt.href("project/7")).isEqualTo("project/7?receipt=118");
        assertThat(ViewState.read(receipt.toQuery(), LATEST).state()).isEqualTo(receipt);
        for (ViewState.Over over : new ViewState.Over[] {new ViewState.TableOpen("ranking"), new ViewState.Explained("FUNDS", UnitCode.of("371525"), "2024", "required"),
                new ViewState.Explained("FUNDS", UnitCode.of("371525"), "2024", "2024-05-31")}) {
            assertThat(ViewState.read(ViewState.DEFAULT.withOver(over).toQuery(), LATEST).state().over()).isEqualTo(over);
        }
    }

    @Test
    void what_lies_open_must_be_named_exactly() {
        for (String garbage : new String[] {"FUNDS", "FUNDS.371525", "FUNDS.37.2024", "FUNDS.371525.2024Q9"}) {
            assertThat(ViewState.read(com.vaadin.flow.router.QueryParameters.of("explain", garbage), LATEST).ignored()).containsExactly("explain");
        }
        assertThat(ViewState.read(com.vaadin.flow.router.QueryParameters.of("receipt", "0x"), LATEST).ignored()).containsExactly("receipt");
    }
}
