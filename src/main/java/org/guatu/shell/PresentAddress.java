package org.guatu.shell;

import java.util.Optional;

import com.vaadin.flow.server.VaadinRequest;
import org.guatu.access.RequestAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address of a screen's request, also of one that came over the open connection, or of any other request. */
@Component
class PresentAddress implements RequestAddress {

    /** Of work that outlives its request. */
    private static final ThreadLocal<String> CARRIED = new ThreadLocal<>();

    @Override
    public Runnable carried(Runnable work) {
        String here = present().orElse(null);
        return () -> {
            CARRIED.set(here);
            try {
                work.run();
            } finally {
                CARRIED.remove();
            }
        };
    }

    @Override
    public Optional<String> present() {
        if (CARRIED.get() != null) {
            return Optional.of(CARRIED.get());
        }
        VaadinRequest screen = VaadinRequest.getCurrent();
        String told = screen != null ? screen.getRemoteAddr()
                : RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web ? web.getRequest().getRemoteAddr() : null;
        return Optional.ofNullable(told).filter(address -> !address.isBlank());
    }
}
