package org.guatu.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project of 冠县 with those its money goes by: its clerk, who checks it for the county, and who recognises it for the city. */
abstract class ReviewedProject {

    static final String CITY = "371500";
    static final String COUNTY = "371525";
    static final long PROJECT = 991001;

    @Autowired
    JdbcClient jdbc;
    @Autowired
    Accounts accounts;
    @Autowired
    BusinessClock clock;
    @Autowired
    Submissions submissions;
    @Autowired
    Recognition recognition;
    @Autowired
    Corrections corrections;
    @Autowired
    Ledger ledger;

    People people;
    LocalDate today;
    Month month;
    String clerk;
    String checker;
    String reviewer;

    @BeforeEach
    void peopleAndAProject() {
        people = new People(accounts);
        today = clock.today();
        month = Month.of(today);
        jdbc.sql("""
                INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (?, ?, '测试项目', ?, 1000000000, 0, FALSE, 0)
                """).params(PROJECT, "R" + PROJECT, COUNTY).update();
        clerk = people.make(Role.CLERK, COUNTY);
        checker = people.make(Role.REVIEWER, COUNTY);
        reviewer = people.make(Role.REVIEWER, CITY);
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    NewReceipt entered(String yuan) {
        return new NewReceipt(PROJECT, month, today, "设备款", Money.yuan(new BigDecimal(yuan)), Origin.OUTSIDE_CITY, null, null);
    }

    Receipt submitted(String yuan) {
        People.as(clerk);
        Receipt draft = submissions.draft(entered(yuan), null);
        return submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.TOO_SMALL));
    }

    Receipt checked(Receipt line) {
        People.as(checker);
        return recognition.check(line.id(), line.version());
    }

    Receipt recognised(String yuan) {
        Receipt line = checked(submitted(yuan));
        People.as(reviewer);
        return recognition.recognise(line.id(), line.version(), "已核对");
    }
}
