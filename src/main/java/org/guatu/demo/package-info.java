/**
 * Demonstration data for 聊城市 2024: made by rules out of fixed seeds, so that every run gives the same rows, and loaded once into an
 * empty house. Only invented things come in here, and every row that can say so is marked as demonstration. No other room may use it.
 */
@ApplicationModule(displayName = "demo", allowedDependencies = {"access", "calendar", "ledger", "progress", "review"})
package org.guatu.demo;

import org.springframework.modulith.ApplicationModule;
