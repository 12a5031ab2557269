package org.guatu.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where something is done, also when it goes on after its request. */
class PresentAddressTest {

    private final PresentAddress address = new PresentAddress();

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void work_that_goes_on_after_its_request_acts_from_the_requests_address() throws InterruptedException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        List<Optional<String>> told = new ArrayList<>();
        Runnable carried = address.carried(() -> told.add(address.present()));
        Thread thread = new Thread(() -> {
            carried.run();
            told.add(address.present());
        });
        thread.start();
        thread.join();
        assertThat(told).containsExactly(Optional.of("10.1.2.3"), Optional.empty());
    }
}
