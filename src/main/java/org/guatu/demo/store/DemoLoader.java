package org.guatu.demo.store;

import java.time.LocalDate;

import org.guatu.access.Accounts;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.demo.DemoData;
import org.guatu.demo.DemoRows;
import org.guatu.ledger.EvidenceFiles;
import org.guatu.progress.Contributions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Loads the demonstration once. */
@Repository
public class DemoLoader {

    /** The password of all demonstration accounts; the sign-in page tells it, and only while they exist. */
    static final String PASSWORD = "guatu-demo";

    private final ProjectInserts projects;
    private final OfficeInserts office;
    private final MeetingInserts meetings;
    private final HeldMeeting held;
    private final EvidenceFiles files;
    private final Contributions contributions;
    private final Settings settings;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    DemoLoader(ProjectInserts projects, OfficeInserts office, MeetingInserts meetings, HeldMeeting held, EvidenceFiles files, Contributions contributions, Settings settings,
               Accounts accounts, PasswordEncoder passwords) {
        this.projects = projects;
        this.office = office;
        this.meetings = meetings;
        this.held = held;
        this.files = files;
        this.contributions = contributions;
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Writes all rows and files, stops the calendar at the demonstration's day, and derives the figures; all of it or nothing. Does
     * nothing when it was done before, or when the house has an account already: invented data never come to real ones.
     *
     * @return whether it was loaded now
     */
    @Transactional
    public boolean load() {
        if (settings.isDemo() || !accounts.isEmpty()) {
            return false;
        }
        DemoData data = DemoData.build();
        office.write(data);
        projects.write(data);
        meetings.write(data);
        office.writeAccounts(data, passwords.encode(PASSWORD));
        for (DemoRows.Evidence piece : data.evidence()) {
            files.put(piece.bytes());
        }
        settings.set(BusinessClock.SETTING, DemoData.BUSINESS_DATE);
        settings.set(Settings.DEMO_LOADED, Boolean.TRUE.toString());
        contributions.rebuild();
        meetings.writeFigures();
        held.hold(data);
        return true;
    }

    /** Moves the demonstration's calendar to a day, to see a week later; the change stands in the audit trail. Real data live on the calendar's day. */
    @Transactional
    public void liveOn(LocalDate day) {
        if (settings.isDemo()) {
            settings.set(BusinessClock.SETTING, day.toString());
        }
    }
}
