package org.guatu.shell;

import java.security.SecureRandom;
import java.util.Base64;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.guatu.shell.connection.PageMark;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Sets up each page before the first screen: language, brightness, content policy, what is said when something breaks. */
@Component
@JsModule("./shell/connection.ts")
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 18;

    private final transient SecureRandom random = new SecureRandom();
    private final transient PageMark mark;
    private volatile boolean production = true;

    PageSetup(PageMark mark) {
        this.mark = mark;
    }

    /** Whether the product runs as it is delivered; development mode needs more freedom in the page. Strict until known. */
    boolean isProduction() {
        return production;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        production = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Preferences.language(init.getRequest()));
            init.getSession().setErrorHandler(new ScreenErrors());
        });
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
        event.getSource().setSystemMessagesProvider(info -> systemMessages());
    }

    private void prepare(IndexHtmlResponse index) {
        Element html = index.getDocument().selectFirst("html");
        html.attr("lang", Texts.spoken(Preferences.language(index.getVaadinRequest())).toLanguageTag());
        html.attr("data-theme", Preferences.theme(index.getVaadinRequest()).attribute());
        mark.write(index.getDocument(), index.getVaadinRequest(), Texts.spoken(Preferences.language(index.getVaadinRequest())));
        // Flow allows frames of the same host; nobody frames us.
        index.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        if (production) {
            byte[] bytes = new byte[NONCE_BYTES];
            random.nextBytes(bytes);
            String nonce = Base64.getEncoder().encodeToString(bytes);
            index.getDocument().select("script").attr("nonce", nonce);
            index.getVaadinResponse().setHeader(ContentPolicy.HEADER, ContentPolicy.page(nonce));
        }
    }

    private static void prepare(UI ui) {
        ui.setLocale(Texts.spoken(ui.getSession().getLocale()));
        ui.getReconnectDialogConfiguration().setDialogText(Texts.text("shell.connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.text("shell.connection.gave-up"));
        // Flow's connection indicator has English words and no setter on the server.
        ui.getPage().executeJs("""
                const bar = window.Vaadin && window.Vaadin.connectionIndicator;
                if (bar) { bar.onlineText = $0; bar.offlineText = $1; bar.reconnectingText = $2; }""",
                Texts.text("shell.connection.online"), Texts.text("shell.connection.gave-up"), Texts.text("shell.connection.lost"));
    }

    private static SystemMessages systemMessages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(Texts.text("shell.session.expired"));
        messages.setSessionExpiredMessage(Texts.text("shell.session.expired-hint"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(Texts.text("shell.error.failure.title"));
        messages.setInternalErrorMessage(Texts.text("shell.session.reload-hint"));
        messages.setCookiesDisabledCaption(Texts.text("shell.session.cookies"));
        messages.setCookiesDisabledMessage(Texts.text("shell.session.cookies-hint"));
        return messages;
    }
}
