/**
 * Who may do what where: accounts, their roles and the units of their scope, the check every service makes, the settings of the
 * office. It knows the tree of units and refusals, and no screen.
 */
@ApplicationModule(displayName = "access", allowedDependencies = {"calendar", "refusal", "unit"})
package org.guatu.access;

import org.springframework.modulith.ApplicationModule;
