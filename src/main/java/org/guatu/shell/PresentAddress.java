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

    @Override
    public Optional<String> present() {
        VaadinRequest screen = VaadinRequest.getCurrent();
        String told = screen != null ? screen.getRemoteAddr()
                : RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web ? web.getRequest().getRemoteAddr() : null;
        return Optional.ofNullable(told).filter(address -> !address.isBlank());
    }
}
