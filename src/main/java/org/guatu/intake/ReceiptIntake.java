package org.guatu.intake;

import java.util.Set;
import java.util.EnumSet;
import java.util.List;

import org.guatu.access.AccessGuard;
import org.guatu.calendar.BusinessClock;
import org.guatu.intake.table.Header;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.EnteredLines;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.ReportingCalendar;
import org.guatu.ledger.Submissions;
import org.guatu.project.ProjectDirectory;
import org.springframework.stereotype.Component;

/** Receipts out of a file: each becomes a submitted line of the ledger, as if its clerk had typed it. */
@Component
class ReceiptIntake implements Intake {

    /** Who imports has seen the doubts in the dry run and confirmed them all together. */
    private static final Set<Doubt.Kind> ALL = EnumSet.allOf(Doubt.Kind.class);

    private final AccessGuard guard;
    private final BusinessClock clock;
    private final ProjectDirectory projects;
    private final EnteredLines entered;
    private final ReportingCalendar calendar;
    private final Submissions submissions;
    private final UnitNames units;

    ReceiptIntake(AccessGuard guard, BusinessClock clock, ProjectDirectory projects, EnteredLines entered, ReportingCalendar calendar,
                  Submissions submissions, UnitNames units) {
        this.guard = guard;
        this.clock = clock;
        this.projects = projects;
        this.entered = entered;
        this.calendar = calendar;
        this.submissions = submissions;
        this.units = units;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.RECEIPTS;
    }

    @Override
    public Pass<NewReceipt> begin(Header header, boolean from1904, boolean asks) {
        return new ReceiptPass(this, header, from1904, clock.today(),
                asks ? submissions.doubting() : entries -> entries.stream().map(entry -> List.<Doubt>of()).toList(), submissions.submitting(ALL));
    }

    AccessGuard guard() {
        return guard;
    }

    ProjectDirectory projects() {
        return projects;
    }

    EnteredLines entered() {
        return entered;
    }

    ReportingCalendar calendar() {
        return calendar;
    }

    UnitNames units() {
        return units;
    }
}
