/**
 * Review meetings (调度会): planned in a series, frozen when they start, driven from a tablet, and the decisions that come out of them and
 * come back. It knows no screen: what a page of a wall holds is text to it. It may use {@code progress} and what that uses.
 */
@ApplicationModule(displayName = "review", allowedDependencies = {"access", "calendar", "indicator", "ledger", "progress", "project", "refusal", "unit"})
package org.guatu.review;

import org.springframework.modulith.ApplicationModule;
