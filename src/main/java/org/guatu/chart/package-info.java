/**
 * The charts: ApexCharts as a Flow component and the few figures we draw with it, from plain records of exact decimals.
 * It knows Vaadin and Jackson and, to be drawn anew in place, {@code live}: whoever draws brings the numbers and the words.
 */
@ApplicationModule(displayName = "chart", allowedDependencies = {"live"})
package org.guatu.chart;

import org.springframework.modulith.ApplicationModule;
