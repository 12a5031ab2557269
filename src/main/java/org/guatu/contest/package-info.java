/** Contest boards (竞赛榜): published and frozen rankings. It may use {@code progress} and what that uses. */
@ApplicationModule(displayName = "contest", allowedDependencies = {"access", "calendar", "indicator", "live", "progress", "refusal", "unit"})
package org.guatu.contest;

import org.springframework.modulith.ApplicationModule;
