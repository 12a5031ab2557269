package org.guatu;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Prints, when the product is up, where to look at it.
 */
class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        System.out.printf("Guatu  http://localhost:%s/  (%.1f s, Ctrl-C)%n", port,
                event.getTimeTaken().toMillis() / 1000.0);
    }
}
