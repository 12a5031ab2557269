package org.guatu.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccountState;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.access.Settings;
import org.guatu.access.WallDevice;
import org.guatu.access.WallDevices;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.DeniedView;
import org.guatu.shell.ui.PasswordView;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@OnBothDatabases
@Transactional
@ViewPackages(classes = {AdminView.class, ScreensView.class, DeniedView.class})
@WithMockUser(username = "ui-admin", roles = "ADMIN")
class AdminUiTest extends SpringBrowserlessTest {

    private static final UnitCode CITY = UnitCode.of("371500");
    private static final UnitCode GUANXIAN = UnitCode.of("371525");

    @Autowired Accounts accounts;
    @Autowired Settings settings;
    @Autowired Units units;
    @Autowired WallDevices devices;

    @BeforeEach
    void anAdministratorAndAClerk() {
        accounts.create(new NewAccount("ui-admin", "管理员甲", "correct horse battery", CITY, Set.of(Role.ADMIN), Scope.of(CITY), false));
        accounts.create(new NewAccount("ui-clerk", "填报员乙", "correct horse battery", GUANXIAN, Set.of(Role.CLERK), Scope.of(GUANXIAN), false));
    }

    @Test
    void an_account_is_made_with_a_link_by_which_its_owner_sets_the_password() {
        navigate("admin", AdminView.class);
        press("admin.new");
        field("admin.column.login").setValue("ui.new");
        field("admin.column.name").setValue("新填报员");
        press("admin.create");
        assertThat($(Paragraph.class).withClassName("refusal").single().getText()).isEqualTo(Texts.text("access.refusal.no-home"));
        Unit guanxian = units.byCode(GUANXIAN);
        home().setValue(guanxian);
        roles().setValue(Set.of(Role.CLERK));
        scope().setValue(Set.of(guanxian));
        press("admin.create");
        assertThat(accounts.find("ui.new").orElseThrow().roles()).containsExactly(Role.CLERK);
        assertThat(shown()).contains("ui.new");

        String path = $(InvitationDialog.class).single().getChildren().filter(TextField.class::isInstance).map(TextField.class::cast).findFirst()
                .orElseThrow().getValue();
        press("shell.close");
        UI.getCurrent().navigate(path);
        List<PasswordField> fields = $(PasswordField.class).all();
        fields.getFirst().setValue("a new long password");
        fields.getLast().setValue("another");
        test($(Button.class).single()).click();
        assertThat($(Paragraph.class).withClassName("refusal").single().getText()).isEqualTo(Texts.text("access.refusal.passwords-differ"));
        fields.getLast().setValue("a new long password");
        test($(Button.class).single()).click();
        assertThat($(H1.class).single().getText()).isEqualTo(Texts.text("admin.password.done"));
        UI.getCurrent().navigate(path.substring(0, path.lastIndexOf('/')) + "/dead");
        assertThat($(PasswordView.class).single().getElement().getTextRecursively()).contains(Texts.text("access.refusal.password-link"));
        assertThat($(PasswordField.class).all()).isEmpty();
    }

    @Test
    void a_screen_is_paired_by_its_code_called_something_else_and_taken_off() {
        navigate("screens", ScreensView.class);
        field("screens.code").setValue("AAAAAA");
        field("screens.name").setValue("一号厅大屏");
        press("screens.pair");
        assertThat($(Paragraph.class).withClassName("refusal").single().getText()).isEqualTo(Texts.text("access.refusal.pairing-code"));
        field("screens.code").setValue(devices.request("10.1.1.1").code());
        press("screens.pair");
        assertThat(screens()).extracting(WallDevice::name).contains("一号厅大屏");
        WallDevice paired = screens().stream().filter(screen -> screen.name().equals("一号厅大屏")).findFirst().orElseThrow();
        assertThat(paired.unit()).isEqualTo(CITY);
        devices.takeOff(paired.id());
        navigate("admin", AdminView.class);
        navigate("screens", ScreensView.class);
        assertThat(screens()).extracting(WallDevice::id).doesNotContain(paired.id());
    }

    private List<WallDevice> screens() {
        return $(ScreenGrid.class).all().stream().flatMap(grid -> grid.getGenericDataView().getItems()).toList();
    }

    @Test
    void a_change_is_saved_and_said_and_the_own_rights_cannot_be_touched() {
        navigate("admin", AdminView.class);
        open("ui-clerk");
        field("admin.column.name").setValue("填报员丙");
        roles().setValue(Set.of(Role.CLERK, Role.REVIEWER));
        press("admin.save");
        assertThat(accounts.find("ui-clerk").orElseThrow().roles()).containsExactlyInAnyOrder(Role.CLERK, Role.REVIEWER);
        assertThat($(Div.class).withClassName("notice").single().getElement().getTextRecursively()).contains("ui-clerk");
        open("ui-admin");
        assertThat(roles().isReadOnly()).isTrue();
        assertThat(buttons()).doesNotContain(Texts.text("admin.switch-off"));
    }

    @Test
    void switching_off_is_asked_once_more() {
        navigate("admin", AdminView.class);
        open("ui-clerk");
        press("admin.switch-off");
        assertThat(accounts.find("ui-clerk").orElseThrow().enabled()).isTrue();
        press("admin.sure-off.yes");
        assertThat(accounts.find("ui-clerk").orElseThrow().enabled()).isFalse();
        open("ui-clerk");
        press("admin.switch-on");
        assertThat(accounts.find("ui-clerk").orElseThrow().enabled()).isTrue();
    }

    @Test
    void the_setting_of_other_counties_is_changed_here() {
        navigate("admin", AdminView.class);
        press("admin.other-counties.projects");
        assertThat(settings.otherCounties()).isEqualTo(Settings.OtherCounties.PROJECTS);
    }

    @Test
    @WithMockUser(username = "ui-clerk", roles = "CLERK")
    void nobody_else_comes_in() {
        navigate("admin", DeniedView.class);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("admin", "audit");
    }

    private void open(String login) {
        AccountState state = accountGrid().getDataProvider().fetch(new Query<>()).filter(one -> one.account().login().equals(login)).findFirst().orElseThrow();
        NativeButton button = (NativeButton) test(accountGrid()).getCellComponent(index(state), "login");
        test(button).click();
    }

    private int index(AccountState state) {
        return accountGrid().getDataProvider().fetch(new Query<>()).toList().indexOf(state);
    }

    private List<String> shown() {
        return accountGrid().getDataProvider().fetch(new Query<>()).map(one -> one.account().login()).toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<AccountState> accountGrid() {
        return $(Grid.class).single();
    }

    private void press(String key) {
        test($(NativeButton.class).all().stream().filter(button -> button.getText().equals(Texts.text(key))).findFirst().orElseThrow()).click();
    }

    private List<String> buttons() {
        return $(NativeButton.class).all().stream().map(NativeButton::getText).toList();
    }

    private TextField field(String key) {
        return $(TextField.class).withCaption(Texts.text(key)).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> home() {
        return $(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return $(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Unit> scope() {
        return $(MultiSelectComboBox.class).single();
    }
}
