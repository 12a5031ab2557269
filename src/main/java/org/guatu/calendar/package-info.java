/**
 * Months, periods and as-of dates: the words in which every other room says <em>when</em>. Pure values; nothing here knows
 * a clock, a database or a screen, and it may use no other room.
 */
@ApplicationModule(displayName = "calendar", allowedDependencies = {})
package org.guatu.calendar;

import org.springframework.modulith.ApplicationModule;
