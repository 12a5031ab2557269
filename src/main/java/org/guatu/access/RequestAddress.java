package org.guatu.access;

import java.util.Optional;

/** Where the present request comes from. Told by the room that knows what a request is. */
public interface RequestAddress {

    /** The network address as the servlet container says it; empty outside a request. Headers that a client can write do not count. */
    Optional<String> present();

    /** Has work that goes on after its request act from the request's address. Call it in the request. */
    Runnable carried(Runnable work);
}
