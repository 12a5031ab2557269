/**
 * What is measured and against what: indicators and their versions, targets and their revisions, pace curves, light rules,
 * and the exact numbers they are told in. It may use {@code unit}, {@code calendar} and, to set targets, {@code access}; a target is data here and never a
 * setting of a chart.
 */
@ApplicationModule(displayName = "indicator", allowedDependencies = {"access", "calendar", "refusal", "unit"})
package org.guatu.indicator;

import org.springframework.modulith.ApplicationModule;
