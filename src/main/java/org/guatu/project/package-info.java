/** Projects: their stages, plans, owners, needs and problems, and the enterprises behind them. It may use {@code unit} and {@code access}. */
@ApplicationModule(displayName = "project")
package org.guatu.project;

import org.springframework.modulith.ApplicationModule;
