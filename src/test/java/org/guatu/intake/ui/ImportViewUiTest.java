package org.guatu.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;

import org.guatu.WithDemonstration;
import org.guatu.intake.DryRun;
import org.guatu.intake.ImportCancelled;
import org.guatu.intake.ImportKind;
import org.guatu.intake.ImportWatch;
import org.guatu.intake.Imports;
import org.guatu.intake.Templates;
import org.guatu.intake.handout.Template;
import org.guatu.intake.table.Column;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** A clerk brings our own template filled in: with a slip it is refused whole, mended it comes in. The run has a thread and a transaction of its own. */
@WithDemonstration
@ViewPackages(classes = {ImportView.class, RefusedView.class})
@WithMockUser(username = "clerk", roles = "CLERK")
class ImportViewUiTest extends SpringBrowserlessTest {

    private static final String VOUCHER = "IMPORT-VIEW-1";

    @Autowired
    private Templates templates;
    @Autowired
    private Imports imports;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_clerk_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave_as_found() {
        jdbc.sql("DELETE FROM receipt_step WHERE receipt_id IN (SELECT id FROM receipt WHERE voucher_no = ?)").params(VOUCHER).update();
        jdbc.sql("DELETE FROM receipt WHERE voucher_no = ?").params(VOUCHER).update();
        jdbc.sql("DELETE FROM import_run WHERE file_name LIKE 'view-%'").update();
    }

    @Test
    void one_faulty_cell_is_named_and_keeps_all_out_and_the_mended_file_comes_in() {
        UI.getCurrent().navigate(ImportView.class);
        press(Texts.text(ImportKind.RECEIPTS.messageKey()));
        upload("view-faulty.csv", row("1,300"), row("1,3OO"));
        String cell = (char) ('A' + templates.of(ImportKind.RECEIPTS).columns().indexOf(Column.AMOUNT)) + "3";
        assertThat(read()).contains("有误 1 行", "1 行改好前", "第 3 行", "“1,3OO”不是数字", cell, "下载错误表").doesNotContain("导入 1 行 =");
        assertThat(lines()).isZero();

        press("重新选择");
        upload("view-good.csv", row("1,300"));
        assertThat(read()).contains("可导入 1 行", "0.13").doesNotContain("有误");
        test($(NativeButton.class).all().stream().filter(button -> button.getText().startsWith("导入 1 行")).findFirst().orElseThrow()).click();
        org.awaitility.Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            return read().contains("已导入 1 行");
        });
        assertThat(lines()).isEqualTo(1);
        assertThat(read()).contains("view-good.csv");

        upload("view-good.csv", row("1,300"));
        assertThat(read()).as("all of it is there").contains("已由", "导入过", "没有要写入的").doesNotContain("再导入一次");
        press("重新选择");
        jdbc.sql("UPDATE receipt SET voucher_no = 'IMPORT-VIEW-2' WHERE voucher_no = ?").params(VOUCHER).update();
        upload("view-good.csv", row("1,300"));
        assertThat(read()).contains("确定要再导入一次吗").doesNotContain("导入 1 行 =");
        assertThat($(NativeButton.class).withText("仍要导入 1 行").all()).hasSize(1);
        press("不导入了");
        jdbc.sql("UPDATE receipt SET voucher_no = ? WHERE voucher_no = 'IMPORT-VIEW-2'").params(VOUCHER).update();
        assertThat(read()).doesNotContain("确定要再导入一次吗");
    }

    @Test
    void a_run_that_is_stopped_after_rows_were_written_takes_them_all_back() {
        DryRun tried = imports.check(ImportKind.RECEIPTS, org.guatu.intake.Upload.take("view-stopped.csv", new ByteArrayInputStream(file(row("1,300")))));
        AtomicReference<ImportWatch> watch = new AtomicReference<>();
        watch.set(new ImportWatch(rows -> watch.get().cancel()));
        assertThatThrownBy(() -> imports.apply(tried, watch.get())).isInstanceOf(ImportCancelled.class);
        assertThat(watch.get().done()).as("written, and taken back").isEqualTo(1);
        assertThat(lines()).isZero();
    }

    private long lines() {
        return jdbc.sql("SELECT COUNT(*) FROM receipt WHERE voucher_no = ?").params(VOUCHER).query(Long.class).single();
    }

    private static Map<Column, String> row(String amount) {
        return Map.of(Column.PROJECT_CODE, "GX-018", Column.MONTH, "2024-06", Column.RECEIVED_ON, "2024-06-03", Column.AMOUNT, amount, Column.ORIGIN, "市外",
                Column.VOUCHER_NO, VOUCHER);
    }

    @SafeVarargs
    private void upload(String name, Map<Column, String>... rows) {
        test($(Upload.class).single()).upload(name, "text/csv", file(rows));
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    /** The template's own head with these rows below it. */
    @SafeVarargs
    private byte[] file(Map<Column, String>... rows) {
        Template template = templates.of(ImportKind.RECEIPTS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.csv(out);
        StringBuilder text = new StringBuilder(out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow()).append("\r\n");
        for (Map<Column, String> row : List.of(rows)) {
            text.append(template.columns().stream().map(column -> "\"" + row.getOrDefault(column, "") + "\"").collect(Collectors.joining(","))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String read() {
        return $(ImportView.class).single().getElement().getTextRecursively();
    }

    private void press(String words) {
        test($(NativeButton.class).all().stream().filter(button -> button.getText().equals(words)).findFirst().orElseThrow()).click();
    }
}
