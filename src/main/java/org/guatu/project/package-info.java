/** Projects: their stages, plans, owners, needs and problems, and the enterprises behind them. It may use {@code unit} and {@code access}. */
@ApplicationModule(displayName = "project", allowedDependencies = {"access", "calendar", "refusal", "unit"})
package org.guatu.project;

import org.springframework.modulith.ApplicationModule;
