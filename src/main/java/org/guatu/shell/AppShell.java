package org.guatu.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page around every screen: Lumo as the base, since it is flat and quiet, then our tokens and one file per concern. Everything
 * comes from this host.
 */
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/vaadin.css")
@StyleSheet("styles/parts.css")
@StyleSheet("styles/header.css")
@StyleSheet("styles/dashboard.css")
@StyleSheet("styles/overview.css")
@StyleSheet("styles/dashboard-unit.css")
@StyleSheet("styles/dashboard-explain.css")
@StyleSheet("styles/dashboard-project.css")
@StyleSheet("styles/decisions.css")
@StyleSheet("styles/meeting.css")
@StyleSheet("styles/audit.css")
@StyleSheet("styles/intake.css")
@StyleSheet("styles/reporting.css")
@StyleSheet("styles/register.css")
@StyleSheet("styles/review.css")
@StyleSheet("styles/entry.css")
@StyleSheet("styles/live.css")
@StyleSheet("styles/clerk.css")
@StyleSheet("styles/wall.css")
@StyleSheet("styles/sign-in.css")
@StyleSheet("styles/connection.css")
@StyleSheet("styles/print.css")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/guatu.svg", "any");
        settings.addLink("icons/guatu.svg", java.util.Map.of("rel", "apple-touch-icon"));
        settings.addMetaTag("color-scheme", "light dark");
        settings.setPageTitle(Texts.text("shell.brand"));
    }
}
