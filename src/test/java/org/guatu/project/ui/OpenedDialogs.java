package org.guatu.project.ui;

import java.util.List;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.WithDemonstration;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.ProjectRegister;
import org.guatu.project.Projects;
import org.guatu.project.Stage;
import org.guatu.project.StageDate;
import org.guatu.project.StageDesk;
import org.guatu.shell.Texts;
import org.guatu.shell.ui.RefusedView;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The dialogs of the register, opened by a clerk of 冠县 who reads Chinese; what a test finds in them by the words it reads. */
@WithDemonstration
@ViewPackages(classes = RefusedView.class)
@WithMockUser(username = "clerk", roles = "CLERK")
@Transactional
abstract class OpenedDialogs extends SpringBrowserlessTest {

    static final UnitCode GUANXIAN = UnitCode.of("371525");

    @Autowired
    ProjectDialogs dialogs;
    @Autowired
    Projects projects;
    @Autowired
    ProjectRegister register;
    @Autowired
    StageDesk stageDesk;
    @Autowired
    JdbcClient jdbc;

    int saved;

    @BeforeEach
    void the_reader_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    /** A demonstration project of 冠县 whose present stage is this one. */
    long projectIn(Stage stage) {
        return jdbc.sql("""
                SELECT p.id FROM project p JOIN project_stage s ON s.project_id = p.id AND s.stage = :stage AND s.accepted_on IS NOT NULL
                WHERE p.unit_code = '371525' AND p.side_state IS NULL AND p.total_investment IS NOT NULL AND s.entered_on <= DATE '2024-06-20'
                  AND NOT EXISTS (SELECT 1 FROM project_stage l WHERE l.project_id = p.id AND l.entered_on IS NOT NULL AND l.entered_on > s.entered_on)
                ORDER BY p.id LIMIT 1
                """).param("stage", stage.name()).query(Long.class).single();
    }

    StageDate stage(long project, Stage stage) {
        return projects.dossier(project).stages().stream().filter(date -> date.stage() == stage).findFirst().orElseThrow();
    }

    Dialog dialog() {
        return $(Dialog.class).all().stream().filter(Dialog::isOpened).findFirst().orElseGet(Dialog::new);
    }

    void type(String label, String words) {
        test(field(TextField.class, label)).setValue(words);
    }

    void choose(String label, Stage stage) {
        this.<Stage>selects(label).getFirst().setValue(stage);
    }

    @SuppressWarnings("unchecked")
    <T> List<Select<T>> selects(String label) {
        return $(Select.class).all().stream().filter(select -> label.equals(select.getLabel())).map(select -> (Select<T>) select).toList();
    }

    <C extends Component & com.vaadin.flow.component.HasLabel> C field(Class<C> type, String label) {
        return $(type).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow();
    }

    Button button(String words) {
        return $(Button.class).all().stream().filter(button -> words.equals(button.getText())).findFirst().orElseThrow();
    }

    void press(String words) {
        test(button(words)).click();
    }

    List<String> texts(String className) {
        return $(Dialog.class).all().stream().flatMap(OpenedDialogs::below)
                .filter(component -> !component.getElement().isTextNode() && component.isVisible() && component.getElement().getClassList().contains(className))
                .map(component -> component.getElement().getTextRecursively().strip()).toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren()
                .filter(child -> child.getElement().isTextNode() || child.isVisible()).flatMap(OpenedDialogs::below));
    }
}
