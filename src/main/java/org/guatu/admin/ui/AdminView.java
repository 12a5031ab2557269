package org.guatu.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.AccessGuard;
import org.guatu.access.Administration;
import org.guatu.access.CurrentUser;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.MainLayout;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/** Who may use the product, and the settings of the house. */
@Route(value = "admin", layout = MainLayout.class)
@RolesAllowed(Role.Name.ADMIN)
class AdminView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AdminView(Administration administration, AccessGuard guard, CurrentUser user, Settings settings, HistoryLinks histories, Units units) {
        addClassName("admin");
        add(new H1(Texts.text("admin.title")), new AccountPanel(administration, guard, user, histories, units),
                new SettingsPanel(administration, settings, histories));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.title");
    }
}
