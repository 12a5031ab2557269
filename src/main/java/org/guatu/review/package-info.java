/** Review meetings (调度会): when they were held and what they saw. It may use {@code progress} and what that uses. */
@ApplicationModule(displayName = "review", allowedDependencies = {"access", "calendar", "indicator", "progress", "refusal", "unit"})
package org.guatu.review;

import org.springframework.modulith.ApplicationModule;
