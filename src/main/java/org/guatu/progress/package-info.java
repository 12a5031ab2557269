/**
 * The read side: figures, pace, forecasts, rankings and bridges, all derived and never stored as truth. The arithmetic is
 * exact and knows no database; rooms that show or publish figures come here, and this room writes nothing of theirs.
 */
@ApplicationModule(displayName = "progress", allowedDependencies = {"access", "calendar", "indicator", "ledger", "live", "project", "refusal", "unit"})
package org.guatu.progress;

import org.springframework.modulith.ApplicationModule;
