/**
 * What every screen shares: the layout with its header, the theme, the texts and the way figures are written, the state in the
 * address, sign-in and the pages that say what went wrong. It shows what it is handed and reckons no figure.
 */
@ApplicationModule(displayName = "shell", allowedDependencies = {"access", "calendar", "indicator", "live", "refusal", "unit"})
package org.guatu.shell;

import org.springframework.modulith.ApplicationModule;
