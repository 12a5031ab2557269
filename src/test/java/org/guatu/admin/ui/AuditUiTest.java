package org.guatu.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.AuditEvent;
import org.guatu.access.AuditHistory;
import org.guatu.access.AuditLine;
import org.guatu.access.AuditQuery;
import org.guatu.access.AuditTrail;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.access.Subject;
import org.guatu.shell.AuditWords;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.DeniedView;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@OnBothDatabases
@Transactional
@ViewPackages(classes = {AuditView.class, DeniedView.class})
@WithMockUser(username = "audit-admin", roles = "ADMIN")
class AuditUiTest extends SpringBrowserlessTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");

    @Autowired Accounts accounts;
    @Autowired AuditTrail trail;
    @Autowired AuditHistory history;
    @Autowired HistoryLinks links;
    @Autowired Units units;
    @Autowired JdbcClient jdbc;

    private final String id = "ui-" + System.nanoTime();

    @BeforeEach
    void anAdministratorAndTwoEntries() {
        for (String login : List.of("audit-admin", "audit-clerk", "audit-office")) {
            Role role = Role.valueOf(login.substring(6).toUpperCase());
            accounts.create(new NewAccount(login, login, "correct horse battery", CITY, Set.of(role), Scope.of(CITY), false));
        }
        trail.record(new AuditEvent(Subject.RECEIPT, id, GUANXIAN, "submitted", Map.of(), Map.of("amount", "50000000.00", "receivedOn", "2024-06-01"), null));
        trail.record(new AuditEvent(Subject.RECEIPT, id, GUANXIAN, "reduced", Map.of("amount", "50000000.00", "unit", "371525"),
                Map.of("amount", "30000000.00"), "=HYPERLINK(\"x\")"));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }

    @Test
    void the_address_narrows_the_list_and_the_fields_say_so() {
        open("id=" + id + "&subject=receipt");
        assertThat(lines()).extracting(AuditLine::action).containsExactly("reduced", "submitted");
        assertThat(words()).contains(Texts.text("audit.found", "2"));
        open("id=" + id + "&action=submitted&from=2024-01-01&q=5000");
        assertThat(lines()).extracting(AuditLine::action).containsExactly("submitted");
        assertThat($(TextField.class).withCaption(Texts.text("audit.filter.id")).single().getValue()).isEqualTo(id);
    }

    @Test
    void a_field_changes_the_address_and_reset_takes_all_away() {
        open("id=" + id);
        test($(TextField.class).withCaption(Texts.text("audit.filter.text")).single()).setValue("30000000");
        assertThat(lines()).hasSize(1);
        test($(NativeButton.class).withText(Texts.text("audit.filter.reset")).single()).click();
        assertThat($(TextField.class).withCaption(Texts.text("audit.filter.id")).single().getValue()).isEmpty();
    }

    @Test
    void what_is_not_understood_in_the_address_is_said_and_nothing_found_is_a_sentence() {
        open("id=" + id + "-none&subject=cake&from=2024-13-01");
        assertThat($(Div.class).withClassName("notice").single().getElement().getTextRecursively()).contains("subject", "from");
        assertThat(words()).contains(Texts.text("audit.none"));
    }

    @Test
    void the_chain_is_verified_for_an_administrator_with_a_sentence() {
        open("");
        test(verify()).click();
        assertThat($(Paragraph.class).withClassName("audit-report--whole").single().getText()).matches(".*[0-9a-f]{64}.*");
    }

    @Test
    @WithMockUser(username = "audit-office", roles = "OFFICE")
    void the_office_searches_but_does_not_verify() {
        open("id=" + id);
        assertThat(lines()).hasSize(2);
        assertThat(words()).doesNotContain(Texts.text("audit.verify"));
    }

    @Test
    @WithMockUser(username = "audit-clerk", roles = "CLERK")
    void a_clerk_is_told_that_the_trail_is_not_open_but_reads_the_history_of_a_receipt() {
        navigate("audit", DeniedView.class);
        assertThat($(H1.class).single().getText()).isEqualTo(Texts.text("shell.error.denied.title"));
        links.open(Subject.RECEIPT, id, "一笔");
        String told = $(Dialog.class).single().getElement().getTextRecursively();
        assertThat(told).contains("核减", "50,000,000.00", "30,000,000.00", "冠县", "HYPERLINK").doesNotContain("!audit");
    }

    @Test
    void the_export_has_every_entry_and_no_formula() throws IOException {
        jdbc.sql("""
                INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (994377, 'AU-1', '审计台账项目', '371525', 1000000000, 0, FALSE, 0)
                """).update();
        trail.record(new AuditEvent(Subject.RECEIPT, id, GUANXIAN, "amended", Map.of("project", "994377", "booked-month", "202406"), Map.of(), null));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AuditCsv(new AuditWords(units)).write((offset, limit) -> history.search(
                new AuditQuery(null, id, null, null, null, null, null, null), offset, limit), out);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains("50000000.00", "审计台账项目（994377）", "2024-06", "\"'=HYPERLINK(\"\"x\"\")\"").doesNotContain(",\"=", "202406");
        assertThat(csv.split("\r\n")).hasSize(4);
        assertThat(AuditCsv.quoted("+1")).isEqualTo("\"'+1\"");
        assertThat(AuditCsv.quoted("\uFF1DA1")).startsWith("\"'");
    }

    private void open(String query) {
        UI.getCurrent().navigate("audit", query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    private NativeButton verify() {
        return $(NativeButton.class).all().stream().filter(button -> button.getElement().getTextRecursively().contains(Texts.text("audit.verify")))
                .findFirst().orElseThrow();
    }

    private List<AuditLine> lines() {
        return $(AuditGrid.class).single().getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null)).toList();
    }

    private String words() {
        return words($(AuditView.class).single());
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
