/**
 * What comes in by file: projects, receipts, visits and targets out of workbooks and CSV, tried first and then written all or not at all.
 * It reads files and asks rules; what it writes goes through the rooms that own it.
 */
@ApplicationModule(displayName = "intake", allowedDependencies = {"access", "calendar", "indicator", "ledger", "project", "refusal", "shell", "unit"})
package org.guatu.intake;

import org.springframework.modulith.ApplicationModule;
