/**
 * Projects: how they come into the register and are put right, their stages, plans, owners, needs and problems, and the enterprises behind
 * them; the dialogs for it lie in {@code ui}. It may use {@code unit}, {@code access} and, for the dialogs, {@code shell}.
 */
@ApplicationModule(displayName = "project", allowedDependencies = {"access", "calendar", "live", "refusal", "shell", "unit"})
package org.guatu.project;

import org.springframework.modulith.ApplicationModule;
