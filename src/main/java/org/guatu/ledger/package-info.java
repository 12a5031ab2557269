/** The ledger: receipts from draft to recognised, corrections beside what they correct, and the evidence on which they were recognised. */
@ApplicationModule(displayName = "ledger", allowedDependencies = {"access", "calendar", "chart", "indicator", "live", "project", "refusal", "shell", "unit"})
package org.guatu.ledger;

import org.springframework.modulith.ApplicationModule;
