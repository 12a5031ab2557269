package org.guatu.dashboard.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;

import org.guatu.project.Project;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.ProjectDialogs.Change;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** 变更: what the reader may change of a project. Who only reads does not see it. */
@Tag("div")
class ChangeMenu extends PanelMenu {

    private static final long serialVersionUID = 1L;

    ChangeMenu(ProjectDialogs dialogs, Project project, Runnable saved) {
        super(Glyph.Form.DOWN, Texts.text("register.change.menu"), Texts.text("register.change.menu-of", project.name(Texts.locale())),
                () -> entries(dialogs, project, saved));
        addClassName("project-change");
        setVisible(!dialogs.offered(project.unit()).isEmpty());
    }

    private static Component entries(ProjectDialogs dialogs, Project project, Runnable saved) {
        List<Change> offered = dialogs.offered(project.unit());
        Div menu = new Div();
        menu.addClassName("change-menu");
        offered.forEach(change -> {
            NativeButton entry = new NativeButton(Texts.text(change.messageKey()), press -> {
                menu.findAncestor(Popover.class).close();
                dialogs.open(change, project.id(), saved);
            });
            entry.addClassName("change-entry");
            menu.add(entry);
        });
        return menu;
    }
}
