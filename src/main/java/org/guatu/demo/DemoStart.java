package org.guatu.demo;

import java.time.LocalDate;

import org.guatu.demo.store.DemoLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Loads the demonstration at the first start that was not asked to be empty, before anyone can knock at the door. */
@Component
class DemoStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoLoader loader;
    private final boolean wanted;
    private final String day;

    /** @param day the day the demonstration is to live on from now (ISO date), or blank to leave it; kept over later starts */
    DemoStart(DemoLoader loader, @Value("${guatu.start:demo}") String start, @Value("${guatu.demo.day:}") String day) {
        this.loader = loader;
        this.day = day;
        this.wanted = !"empty".equals(start);
    }

    @Override
    public void afterSingletonsInstantiated() {
        long begun = System.nanoTime();
        if (wanted && loader.load()) {
            LOG.info("Demonstration data loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
        }
        if (!day.isBlank()) {
            loader.liveOn(LocalDate.parse(day.strip()));
        }
    }
}
