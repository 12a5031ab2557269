package org.guatu.ledger.ui;

import org.guatu.access.AccessGuard;
import org.guatu.access.Accounts;
import org.guatu.access.AuditHistory;
import org.guatu.access.CurrentUser;
import org.guatu.calendar.BusinessClock;
import org.guatu.ledger.Corrections;
import org.guatu.ledger.EnteredLines;
import org.guatu.ledger.EvidenceIntake;
import org.guatu.ledger.Ledger;
import org.guatu.ledger.MonthEntries;
import org.guatu.ledger.MonthSheets;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.Submissions;
import org.guatu.ledger.TypedDrafts;
import org.guatu.ledger.UnitLedger;
import org.guatu.live.LiveScreens;
import org.guatu.project.ProjectDialogs;
import org.guatu.project.StageDesk;
import org.guatu.shell.HistoryLinks;
import org.guatu.shell.TypedKeeper;
import org.guatu.unit.Units;
import org.springframework.stereotype.Component;

/** The services that the clerk's screen speaks with. */
@Component
record EntryServices(MonthSheets sheets, MonthEntries entries, Submissions submissions, Corrections corrections, Ledger ledger,
                     ReportingCalendar calendar, TypedDrafts drafts, EvidenceIntake evidence, ProjectDialogs dialogs,
                     UnitLedger unitLedger, StageDesk stages, HistoryLinks history,
                     TypedKeeper keeper, AccessGuard guard, Accounts accounts, CurrentUser user, AuditHistory audit, EnteredLines entered, Units units, BusinessClock clock, LiveScreens live) {
}
