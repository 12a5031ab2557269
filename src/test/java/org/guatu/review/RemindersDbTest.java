package org.guatu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.sun.net.httpserver.HttpServer;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.review.store.ReminderRows;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Transactional;

/** Reminders in the product, by mail and by a robot, each once; with fakes on this machine at the other end. */
@OnBothDatabases
@Transactional
class RemindersDbTest {

    private static final UnitCode COUNTY = UnitCode.of("371525");
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final long DECISION = 993001;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private Units units;
    @Autowired
    private MeetingWords words;
    @Autowired
    private ReminderRows rows;
    @Autowired
    private Reminders reminders;

    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer robot;
    private FakeMailServer mail;
    private ReminderRound round;

    @BeforeEach
    void aDecisionDueOnNewYearsEve() throws IOException {
        jdbc.sql("""
                INSERT INTO review_decision (id, subject_ref, matter, unit_code, owner_label, owner_unit, due_on, origin, state, made_on, demo, version)
                VALUES (?, 'unit:371525', '46 亩净地', '371525', '县自然资源和规划局', '371525', ?, 'INSTRUCTION', 'OPEN', DATE '2025-12-22', FALSE, 0)
                """).params(DECISION, DUE).update();
        robot = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        robot.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getRawQuery());
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = (answers.isEmpty() ? "{\"errcode\":0}" : answers.removeFirst()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        robot.start();
        mail = new FakeMailServer();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mail.port());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        round = round(new WebhookChannel(robotAddress(), "", Clock.systemUTC()),
                new MailChannel(beans.getBeanProvider(JavaMailSender.class), rows, words, "guatu@example.gov.cn"));
    }

    @AfterEach
    void stop() throws IOException {
        robot.stop(0);
        mail.close();
        People.out();
    }

    @Test
    void each_goes_once_before_and_once_after_the_due_date_by_every_way_that_is_set() {
        People people = new People(accounts);
        people.as(Role.OFFICE, "371500");
        reminders.setAddress(COUNTY, "guanxian@example.gov.cn");
        day(DUE.minusDays(3));
        round.run();
        assertThat(posted).isEmpty();
        day(DUE.minusDays(2));
        round.run();
        round.run();
        assertThat(posted).singleElement().asString().contains("\"msgtype\":\"text\"").contains("【挂图】交办将到期：冠县 46 亩净地").contains("还有 2 天");
        assertThat(mail.received()).singleElement().asString().contains("To: guanxian@example.gov.cn").contains("From: guatu@example.gov.cn");
        day(DUE.plusDays(1));
        round.run();
        round.run();
        assertThat(posted).hasSize(2).last().asString().contains("已逾期 1 天");
        assertThat(mail.received()).hasSize(2);
        people.as(Role.CLERK, COUNTY.value());
        assertThat(reminders.mine()).extracting(Reminder::moment).as("the later one stands").containsExactly(Reminder.Moment.AFTER);
    }

    @Test
    void what_a_robot_refuses_is_tried_again_and_a_way_that_fails_stops_no_other() {
        answers.add("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        day(DUE);
        round.run();
        assertThat(state("WEBHOOK")).isEqualTo("FAILED");
        round.run();
        assertThat(state("WEBHOOK")).isEqualTo("SENT");
        assertThat(posted).hasSize(2);
        robot.stop(0);
        day(DUE.plusDays(1));
        for (int i = 0; i < 7; i++) {
            round.run();
        }
        assertThat(jdbc.sql("SELECT attempts FROM review_reminder WHERE decision_id = ? AND moment = 'AFTER' AND channel = 'WEBHOOK'").params(DECISION)
                .query(Integer.class).single()).as("given up in the end").isEqualTo(5);
        assertThat(state("PRODUCT")).isEqualTo("SENT");
    }

    @Test
    void nothing_goes_out_for_what_is_done_and_a_new_due_date_is_reminded_of_anew() {
        day(DUE);
        round.run();
        jdbc.sql("UPDATE review_decision SET due_on = ? WHERE id = ?").params(DUE.plusDays(5), DECISION).update();
        round.run();
        assertThat(posted).hasSize(1);
        day(DUE.plusDays(4));
        round.run();
        assertThat(posted).hasSize(2);
        jdbc.sql("UPDATE review_decision SET state = 'DONE', settled_on = ? WHERE id = ?").params(DUE, DECISION).update();
        day(DUE.plusDays(9));
        round.run();
        assertThat(posted).hasSize(2);
    }

    @Test
    void without_server_address_or_robot_the_product_alone_reminds() {
        day(DUE);
        round(new WebhookChannel("", "", Clock.systemUTC()), new MailChannel(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), rows, words, "")).run();
        assertThat(jdbc.sql("SELECT channel FROM review_reminder WHERE decision_id = ?").params(DECISION).query(String.class).list()).containsExactly("PRODUCT");
    }

    /** The signature of DingTalk: HmacSHA256 over the moment, a line feed and the secret, keyed with the secret; worked out by another program. */
    @Test
    void a_robot_that_wants_a_signature_gets_one_and_one_without_a_secret_none() throws IOException {
        day(DUE);
        round(new WebhookChannel(robotAddress(), "SEC000000000000000000000", Clock.fixed(Instant.ofEpochMilli(1_577_808_000_000L), ZoneOffset.UTC))).run();
        assertThat(asked).containsExactly("key=x&timestamp=1577808000000&sign=kHojILYHYvDLX4wUcm1U9xVtXJHg0YMNDtVgcMkxs1A%3D");
        day(DUE.plusDays(1));
        round(new WebhookChannel(robotAddress(), "", Clock.systemUTC())).run();
        assertThat(asked).last().isEqualTo("key=x");
    }

    @Test
    void the_office_sees_which_ways_are_set() {
        new People(accounts).as(Role.OFFICE, "371500");
        assertThat(reminders.ways()).as("neither a mail server nor a robot is set in tests").isEmpty();
    }

    private String robotAddress() {
        return "http://127.0.0.1:" + robot.getAddress().getPort() + "/robot?key=x";
    }

    private ReminderRound round(ReminderChannel... channels) {
        return new ReminderRound(clock, units, words, rows, List.of(channels));
    }

    private String state(String channel) {
        return jdbc.sql("SELECT state FROM review_reminder WHERE decision_id = ? AND channel = ? ORDER BY id DESC LIMIT 1").params(DECISION, channel)
                .query(String.class).single();
    }

    private void day(LocalDate day) {
        jdbc.sql("DELETE FROM setting WHERE setting_key = :key").param("key", BusinessClock.SETTING).update();
        jdbc.sql("INSERT INTO setting (setting_key, setting_value) VALUES (:key, :day)").param("key", BusinessClock.SETTING).param("day", day.toString()).update();
    }
}
