/**
 * What keeps open screens true: who follows what, one refresh per burst of changes, and drawing anew in place so that nobody loses where they
 * are. It knows Vaadin and, of other rooms, only that one may refuse; whoever changes something says which topics it concerns.
 */
@ApplicationModule(displayName = "live", allowedDependencies = {"refusal"})
package org.guatu.live;

import org.springframework.modulith.ApplicationModule;
