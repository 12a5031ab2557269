/** The leader's screens: overview, unit, project, entries, and the explanation of a number. It may use every room but {@code demo}. */
@ApplicationModule(displayName = "dashboard", allowedDependencies = {"access", "calendar", "chart", "contest", "indicator", "ledger", "live", "progress", "project", "refusal", "review", "shell", "unit"})
package org.guatu.dashboard;

import org.springframework.modulith.ApplicationModule;
