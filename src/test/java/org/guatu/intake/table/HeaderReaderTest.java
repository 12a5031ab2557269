package org.guatu.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.guatu.intake.ImportKind;
import org.guatu.intake.sheet.SheetCell;
import org.guatu.intake.sheet.SheetRow;
import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns are recognised by their usual names, and their unit by what the header says. */
class HeaderReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"到位资金（万元）|WAN", "到资额(亿元)|YI", "到位金额 万元|WAN", "到位金额（单位：元）|YUAN", "本月到位资金/万元|WAN", "6月到位资金（万元）|WAN",
            "2024年6月到位资金(万元)|WAN", "*到位金额（万元）|WAN", "金额元|YUAN", "到位金额（必填）（万元）|WAN", "到　位　资　金 （万元）|WAN", "到账资金[亿元]|YI"})
    void the_amount_is_found_with_its_unit(String title, AmountUnit unit) {
        assertThat(header(row(1, "项目代码", "到账日期", title, "资金来源")).place(Column.AMOUNT).orElseThrow().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"到位资金（万美元）", "实际利用外资（万美元）", "外币金额(美元)", "到资额（亿美元）"})
    void dollars_are_the_column_of_foreign_money(String title) {
        Header header = header(row(1, "项目代码", "到账日期", title, "资金来源"));
        assertThat(header.has(Column.AMOUNT)).isFalse();
        assertThat(header.place(Column.AMOUNT_FOREIGN).orElseThrow().unit().currency()).isEqualTo("USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"累计到位资金（万元）", "到位资金（累计）（万元）", "计划到位资金（万元）", "到位资金（计划）（万元）", "年初以来到位资金(万元)"})
    void a_cumulative_or_planned_figure_is_never_taken_for_an_increment(String title) {
        assertRefused("intake.refusal.column-missing", row(1, "项目代码", "到账日期", title, "资金来源"));
    }

    @Test
    void an_amount_without_a_unit_is_refused_with_its_address() {
        assertThatThrownBy(() -> header(row(3, "项目代码", "到账日期", "到位资金", "资金来源")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("intake.refusal.no-unit");
                    assertThat(refusal.arguments()).containsExactly("C3", "到位资金");
                });
        assertRefused("intake.refusal.no-unit", row(1, "项目代码", "到账日期", "到位资金（万）", "资金来源"));
    }

    @Test
    void a_line_above_may_name_the_unit_of_the_table_but_not_two() {
        SheetRow header = row(3, "项目代码", "到账日期", "到位资金", "资金来源");
        Header read = header(row(1, "冠县 2024 年到位资金明细"), row(2, "填报单位：冠县", "单位：万元"), header);
        assertThat(read.place(Column.AMOUNT).orElseThrow().unit()).isEqualTo(AmountUnit.WAN);
        assertThat(read.place(Column.AMOUNT).orElseThrow().said().address()).isEqualTo("B2");
        assertThat(read.year()).isEqualTo(2024);
        assertRefused("intake.refusal.no-unit", row(1, "单位：万元"), row(2, "单位：亿元"), header);
        assertThat(header(row(1, "单位：万元"), row(3, "项目代码", "到账日期", "到位资金（亿元）", "资金来源")).place(Column.AMOUNT).orElseThrow().unit())
                .isEqualTo(AmountUnit.YI);
    }

    @Test
    void two_units_or_two_columns_of_one_meaning_are_refused() {
        assertRefused("intake.refusal.two-units", row(1, "项目代码", "到账日期", "到位资金（万元）（亿元）", "资金来源"));
        assertRefused("intake.refusal.column-twice", row(1, "项目代码", "到账日期", "1月到位资金（万元）", "2月到位资金（万元）", "资金来源"));
    }

    @Test
    void variants_of_all_columns_are_known_and_the_unknown_is_told() {
        Header header = header(row(1, "项目编号", "项 目", "县（市、区）", "月份（年-月）", "到位时间", "到资额（万元）", "币 种", "汇率", "汇率日期", "来源", "出资方式", "回单号", "备注", "联系人"));
        assertThat(header.columns().keySet()).contains(Column.PROJECT_CODE, Column.PROJECT_NAME, Column.UNIT, Column.MONTH, Column.RECEIVED_ON, Column.AMOUNT,
                Column.CURRENCY, Column.RATE, Column.RATE_ON, Column.ORIGIN, Column.CATEGORY, Column.VOUCHER_NO, Column.NOTE);
        assertThat(header.unknown()).extracting(SheetCell::text).containsExactly("联系人");
        assertThat(header(row(1, "项目代码", "到账日期", "到位资金（万元）", "资金来源", "款项用途")).has(Column.CATEGORY)).isTrue();
        Header both = header(row(1, "项目代码", "到账日期", "到位资金（万元）", "资金来源", "资金性质", "用途"));
        assertThat(both.place(Column.CATEGORY).orElseThrow().cell().text()).as("the first of two").isEqualTo("资金性质");
        assertThat(both.unknown()).extracting(SheetCell::text).containsExactly("用途");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"RECEIPTS|赋码|PROJECT_CODE", "RECEIPTS|资金到位（万元）|AMOUNT", "RECEIPTS|本月到账资金（亿元）|AMOUNT", "RECEIPTS|到账金额（万美元）|AMOUNT_FOREIGN",
            "RECEIPTS|资金到位时间|RECEIVED_ON", "RECEIPTS|用途|CATEGORY", "RECEIPTS|银行流水号|VOUCHER_NO", "PROJECTS|项目统一代码|PROJECT_CODE", "PROJECTS|项目总投资（亿元）|INVESTMENT",
            "PROJECTS|投资额（万元）|INVESTMENT", "PROJECTS|项目单位|ENTERPRISE", "PROJECTS|统一社会信用代码（18位）|CREDIT_CODE", "PROJECTS|所处阶段|STAGE", "PROJECTS|用途|NOTE",
            "VISITS|走访企业名称|ENTERPRISE", "VISITS|登门日期|VISITED_ON", "VISITS|拜访目的|NOTE", "TARGETS|考核年度|PERIOD", "TARGETS|全年任务（亿元）|NUMBER", "TARGETS|下达文号|DOCUMENT_NO"})
    void every_kind_knows_the_names_that_offices_use(ImportKind kind, String title, Column column) {
        assertThat(HeaderCell.of(SheetCell.text(1, 0, title)).column(kind)).contains(column);
    }

    @Test
    void no_name_stands_for_two_columns_of_a_kind_save_money_in_two_currencies() {
        for (ImportKind kind : ImportKind.values()) {
            Column.of(kind).stream().filter(column -> column != Column.AMOUNT_FOREIGN).flatMap(column -> Words.columns().of(column.key(kind)).stream().map(Words::bare).distinct())
                    .collect(java.util.stream.Collectors.groupingBy(name -> name, java.util.stream.Collectors.counting()))
                    .forEach((name, columns) -> assertThat(columns).as(kind + " " + name).isOne());
        }
    }

    @Test
    void a_table_without_a_header_is_refused() {
        assertRefused("intake.refusal.no-header", row(1, "一", "二"), row(2, "三"));
        assertThatThrownBy(() -> HeaderReader.read(ImportKind.RECEIPTS, List.of())).isInstanceOf(Refusal.class);
    }

    private static void assertRefused(String key, SheetRow... rows) {
        assertThatThrownBy(() -> header(rows)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private static Header header(SheetRow... rows) {
        return HeaderReader.read(ImportKind.RECEIPTS, List.of(rows));
    }

    private static SheetRow row(int number, String... texts) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            cells.add(SheetCell.text(number, i, texts[i]));
        }
        return new SheetRow(number, cells);
    }
}
