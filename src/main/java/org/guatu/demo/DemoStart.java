package org.guatu.demo;

import org.guatu.demo.store.DemoLoader;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Loads the demonstration at the first start that was not asked to be empty, before anyone can knock at the door. */
@Component
class DemoStart implements SmartInitializingSingleton {

    private final DemoLoader loader;
    private final boolean wanted;

    DemoStart(DemoLoader loader, @Value("${guatu.start:demo}") String start) {
        this.loader = loader;
        this.wanted = !"empty".equals(start);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted) {
            loader.load();
        }
    }
}
