package org.guatu.crash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.guatu.GuatuApplication;
import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.Money;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.Submissions;
import org.guatu.refusal.Refusal;
import org.guatu.unit.UnitCode;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * A product of its own, in its own process, in which many clerks submit and two reviewers at once recognise each line. What was acknowledged is
 * printed, after the commit, a line each; whoever started it may kill it or its database at any moment. Arguments: a name for this run, how many
 * lines, how many at once.
 */
public final class Storm {

    static final String COUNTY = "371525";
    static final String CITY = "371500";
    static final long FIRST_PROJECT = 995_000;
    static final int PROJECTS = 12;
    static final BigDecimal FIRST_AMOUNT = BigDecimal.valueOf(1_000_000);

    /** How often a request is sent again when the database does not answer. */
    private static final int ATTEMPTS = 40;

    private final Submissions submissions;
    private final Recognition recognition;
    /** Read once: a clerk whose database is away knows the day all the same. */
    private final LocalDate today;
    private final String run;

    private Storm(ConfigurableApplicationContext app, String run) {
        this.submissions = app.getBean(Submissions.class);
        this.recognition = app.getBean(Recognition.class);
        this.today = app.getBean(BusinessClock.class).today();
        this.run = run;
    }

    public static void main(String[] args) throws InterruptedException {
        // without a servlet container: nobody looks at screens here
        ConfigurableApplicationContext app = new SpringApplicationBuilder(GuatuApplication.class)
                .contextFactory(ApplicationContextFactory.of(Storm::withoutContainer)).run();
        prepare(app);
        Storm storm = new Storm(app, args[0]);
        int lines = Integer.parseInt(args[1]);
        System.out.println("READY");
        AtomicInteger next = new AtomicInteger();
        ExecutorService clerks = Executors.newFixedThreadPool(Integer.parseInt(args[2]));
        for (int i = 0; i < lines; i++) {
            clerks.submit(() -> storm.line(next.getAndIncrement()));
        }
        clerks.shutdown();
        System.out.println(clerks.awaitTermination(5, TimeUnit.MINUTES) ? "DONE" : "STUCK");
        System.exit(0);
    }

    private static ConfigurableApplicationContext withoutContainer() {
        GenericWebApplicationContext context = new GenericWebApplicationContext();
        context.setServletContext(new MockServletContext());
        AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
        return context;
    }

    /** Accounts and projects, at the first start only. */
    private static void prepare(ConfigurableApplicationContext app) {
        Accounts accounts = app.getBean(Accounts.class);
        if (accounts.find("storm.clerk").isPresent()) {
            return;
        }
        account(accounts, "storm.clerk", Role.CLERK, COUNTY);
        account(accounts, "storm.one", Role.REVIEWER, CITY);
        account(accounts, "storm.two", Role.REVIEWER, CITY);
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (:unit, 1)").param("unit", COUNTY).update();
        for (long id = FIRST_PROJECT; id < FIRST_PROJECT + PROJECTS; id++) {
            jdbc.sql("""
                    INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                    VALUES (?, ?, '风暴', ?, 900000000000, 0, FALSE, 0)
                    """).params(id, "S" + id, COUNTY).update();
        }
    }

    private static void account(Accounts accounts, String login, Role role, String unit) {
        accounts.create(new NewAccount(login, login, "a-long-enough-Passw0rd", UnitCode.of(unit), Set.of(role), Scope.of(UnitCode.of(unit)), false));
    }

    private void line(int number) {
        try {
            People.as("storm.clerk");
            NewReceipt entered = new NewReceipt(FIRST_PROJECT + number % PROJECTS, Month.of(today), today, "设备款",
                    Money.yuan(FIRST_AMOUNT.add(BigDecimal.valueOf(number))), Origin.OUTSIDE_CITY, null, null);
            Receipt draft = persistently(() -> submissions.draft(entered, run + "-" + number));
            Receipt sent = persistently(() -> send(draft));
            System.out.println("SUBMITTED " + run + "-" + number + " " + sent.id());
            List.of("storm.one", "storm.two").parallelStream().forEach(reviewer -> recognise(reviewer, sent));
        } catch (RuntimeException e) {
            System.out.println("FAILED " + number + " " + e);
        } finally {
            People.out();
        }
    }

    /** A line that was sent but whose answer was lost is found sent. */
    private Receipt send(Receipt draft) {
        try {
            return submissions.submit(draft.id(), draft.version(), Set.of());
        } catch (Refusal e) {
            return submissions.draft(draft.entered(), run + "-" + draft.amount().subtract(FIRST_AMOUNT).intValueExact());
        }
    }

    private void recognise(String reviewer, Receipt sent) {
        People.as(reviewer);
        try {
            persistently(() -> recognition.recognise(sent.id(), sent.version()));
            System.out.println("RECOGNISED " + sent.id());
        } catch (Refusal e) {
            System.out.println("REFUSED " + sent.id() + " " + e.messageKey());
        } finally {
            People.out();
        }
    }

    /** As a person does: what found no database is sent again. */
    private static <T> T persistently(Callable<T> request) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return request.call();
            } catch (Refusal e) {
                throw e;
            } catch (RuntimeException e) {
                last = e;
                pause();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        throw last;
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
}
