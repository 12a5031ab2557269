package org.guatu.shell.screen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.Registration;

import jakarta.annotation.PreDestroy;

import org.guatu.access.CurrentUser;
import org.guatu.access.WallDevice;
import org.guatu.access.WallPaired;
import org.guatu.access.WallTakenOff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is open on screens at this moment: those that wait to be paired, and those that were, so that each can be told what becomes of it. */
@Component
public class OpenScreens implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final int PULSE_SECONDS = 30;

    private final transient CurrentUser user;
    private final transient ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("screens-pulse").factory());
    private final transient Map<String, Runnable> waiting = new ConcurrentHashMap<>();
    private final transient Map<String, List<UI>> open = new ConcurrentHashMap<>();
    private final transient Set<String> takenOff = ConcurrentHashMap.newKeySet();

    OpenScreens(CurrentUser user) {
        this.user = user;
        beat.scheduleWithFixedDelay(this::pulse, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Tells a waiting screen when it was paired.
     *
     * @param code   that it shows
     * @param paired called once, in no screen's thread
     * @return takes the wish back
     */
    public Registration whenPaired(String code, Runnable paired) {
        waiting.put(code, paired);
        return () -> waiting.remove(code);
    }

    /** Whether the screen of a login was taken off since the server was started; sessions do not live longer. */
    boolean isTakenOff(String login) {
        return takenOff.contains(login);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> user.login().filter(WallDevice::isScreen).ifPresent(login -> {
            UI ui = init.getUI();
            open.computeIfAbsent(login, unused -> new CopyOnWriteArrayList<>()).add(ui);
            ui.addDetachListener(left -> open.computeIfPresent(login, (unused, all) -> {
                all.remove(ui);
                return all.isEmpty() ? null : all;
            }));
        }));
    }

    /** Lets every screen hear the server by its open connection; one that no longer hears it loads its page again. */
    private void pulse() {
        open.values().forEach(all -> all.forEach(ui -> {
            try {
                ui.access(() -> ui.getPage().executeJs("window.guatuConnection && window.guatuConnection.pulse()"));
            } catch (UIDetachedException gone) {
                // it has just left
            }
        }));
    }

    @PreDestroy
    void end() {
        beat.shutdownNow();
    }

    @EventListener
    void paired(WallPaired paired) {
        Runnable screen = waiting.remove(paired.code());
        if (screen != null) {
            screen.run();
        }
    }

    @EventListener
    void takenOff(WallTakenOff screen) {
        takenOff.add(screen.login());
        for (UI ui : open.getOrDefault(screen.login(), List.of())) {
            // By the page itself, which first makes sure that the server answers.
            ui.access(() -> ui.getPage().executeJs("window.guatuConnection ? window.guatuConnection.go($0) : location.assign($0)", "pair?off"));
        }
    }
}
