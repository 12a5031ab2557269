package org.guatu.shell.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;

import org.guatu.access.PairingRequest;
import org.guatu.access.RequestAddress;
import org.guatu.access.WallDevices;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Texts;
import org.guatu.shell.header.UserMenu;
import org.guatu.shell.screen.OpenScreens;

/**
 * An unknown screen waits here: it shows a code, large enough to be read from a chair, and goes on to the wall by itself when somebody has typed
 * it. The code is replaced before it ends. With {@code ?off} it says that the screen was taken off, and shows a code when that is asked for.
 */
@Route(value = PairView.ROUTE, autoLayout = false)
@AnonymousAllowed
public class PairView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Its address. */
    public static final String ROUTE = "pair";

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(15);
    private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(1);

    private final transient WallDevices devices;
    private final transient OpenScreens screens;
    private final transient RequestAddress address;
    private final Div card = new Div();
    private final Div code = new Div();
    private final Paragraph said = new Paragraph();
    private Registration waiting;
    private transient PairingRequest shown;

    PairView(WallDevices devices, OpenScreens screens, RequestAddress address) {
        this.devices = devices;
        this.screens = screens;
        this.address = address;
        addClassNames("sign-in", "pair");
        card.addClassNames("sign-in-card", "pair-card");
        code.addClassName("pair-code");
        said.addClassName("pair-said");
        said.getElement().setAttribute("role", "status");
        add(card, UserMenu.languages());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        card.removeAll();
        if (event.getLocation().getQueryParameters().getParameters().containsKey("off")) {
            NativeButton again = new NativeButton(Texts.text("screens.pair.again"));
            again.addClassName("button");
            again.addClickListener(press -> UI.getCurrent().navigate(PairView.class));
            card.add(new H1(Texts.text("screens.off.title")), new Paragraph(Texts.text("screens.off.what")), again);
            return;
        }
        card.add(new H1(Texts.text("screens.pair.title")), new Paragraph(Texts.text("screens.pair.what")), code, said,
                new Anchor(LoginView.ROUTE, Texts.text("screens.pair.sign-in")));
        renew();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("screens.pair.title") + " \u00b7 " + Texts.text("shell.brand");
    }

    /** Shows a new code in the place of the one that is about to end. */
    @ClientCallable
    void renew() {
        forget();
        Optional<PairingRequest> asked = request();
        code.removeAll();
        Duration wait = AFTER_A_REFUSAL;
        if (asked.isPresent()) {
            PairingRequest request = asked.get();
            shown = request;
            // Two groups of three are read aloud without a slip.
            code.add(new Span(request.code().substring(0, PairingRequest.LENGTH / 2)), new Span(request.code().substring(PairingRequest.LENGTH / 2)));
            code.getElement().setAttribute("data-code", request.code());
            said.setText(Texts.text("screens.pair.rotates"));
            waiting = screens.whenPaired(request.code(), goOn(UI.getCurrent(), request.secret()));
            wait = Duration.between(Instant.now(), request.until()).minus(BEFORE_ITS_END);
        }
        getElement().executeJs("clearTimeout(this.renewing); this.renewing = setTimeout(() => this.$server.renew(), $0)", Math.max(1000, (double) wait.toMillis()));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        forget();
    }

    private Runnable goOn(UI ui, String secret) {
        return () -> ui.access(() -> {
            said.setText(Texts.text("screens.pair.done"));
            ui.getPage().executeJs("window.guatuConnection.becomeScreen($0, $1)", secret, "wall");
        });
    }

    private Optional<PairingRequest> request() {
        try {
            return Optional.of(devices.request(address.present().orElse(null)));
        } catch (Refusal refused) {
            said.setText(Texts.text(refused));
            return Optional.empty();
        }
    }

    private void forget() {
        if (waiting != null) {
            waiting.remove();
            waiting = null;
        }
        if (shown != null) {
            devices.withdraw(shown);
            shown = null;
        }
    }
}
