<<<<<<< HEAD
/** The ledger: receipts from submitted to recognised, corrections beside what they correct, and the evidence on which they were recognised. */
@ApplicationModule(displayName = "ledger", allowedDependencies = {"access", "calendar", "chart", "indicator", "project", "refusal", "shell", "unit"})
=======
/** The ledger: receipts from draft to recognised, corrections beside what they correct, and the evidence on which they were recognised. */
@ApplicationModule(displayName = "ledger", allowedDependencies = {"access", "calendar", "indicator", "project", "refusal", "shell", "unit"})
>>>>>>> a4a710c (The clerk's month: a sheet to type into that keeps what is typed on the server and the device, answers row by row, and shows both versions when two clerks meet)
package org.guatu.ledger;

import org.springframework.modulith.ApplicationModule;
