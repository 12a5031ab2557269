package org.guatu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the design map: no cycles, and nobody reaches into another room's store or screens. */
class RoomsTest {

    @Test
    void rooms_use_each_other_only_as_their_doors_allow() {
        ApplicationModules.of(GuatuApplication.class).verify();
    }
}
