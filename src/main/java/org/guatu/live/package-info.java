/**
 * What keeps open screens true: who follows what, one refresh per burst of changes, and drawing anew in place so that nobody loses where they
 * are. It knows Vaadin and no other room; whoever changes something says which topics it concerns.
 */
@ApplicationModule(displayName = "live", allowedDependencies = {})
package org.guatu.live;

import org.springframework.modulith.ApplicationModule;
