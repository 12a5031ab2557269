package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.guatu.OnBothDatabases;
import org.guatu.access.Accounts;
import org.guatu.access.AuditTrail;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.refusal.Refusal;
import org.guatu.shell.KeptSentence;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One money that two units claim is listed as disputed by itself, and never counted twice whatever a reviewer types. */
@OnBothDatabases
@Transactional
class DoubleClaimsDbTest {

    private static final UnitCode HERE = UnitCode.of("371525");
    private static final UnitCode THERE = UnitCode.of("371524");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recognition recognition;
    @Autowired
    private Disputes disputes;
    @Autowired
    private ReviewQueue queue;
    @Autowired
    private Ledger ledger;
    @Autowired
    private MonthEntries entries;

    private final Map<UnitCode, Long> project = new HashMap<>();
    private People people;
    private String reviewer;

    @BeforeEach
    void people() {
        people = new People(accounts);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            projects("371500", HERE, THERE, "晨光钠电池材料");
        }
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void what_another_unit_sent_already_is_listed_as_disputed_when_it_comes_in_and_counts_once() {
        Receipt here = submitted(HERE, "100010000", "V-1");
        Receipt there = submitted(THERE, "100010000", "V-1");
        assertThat(here.handling().held()).isFalse();
        assertThat(there.handling().held()).as("listed by the system").isTrue();
        assertThat(KeptSentence.said(there.reason())).contains("系统列为争议", "冠县", "晨光钠电池材料", "10,001 万元", "凭证号相同");
        assertThat(ledger.steps(there.id())).extracting(Step::kind).containsExactly(Step.Kind.SUBMITTED, Step.Kind.HELD);
        People.as(reviewer);
        assertThat(queue.desk().disputed()).as("the tab of disputes counts it, checked or not").extracting(one -> one.line().id()).contains(there.id());
        Disputes.Dispute dispute = disputes.open().stream().filter(one -> one.held().id() == there.id()).findFirst().orElseThrow();
        assertThat(dispute.raisedBy()).isEqualTo(AuditTrail.SYSTEM);
        assertThat(dispute.other().id()).isEqualTo(here.id());
        recognise(here);
        assertThatThrownBy(() -> recognise(there)).hasMessageContaining("ledger.refusal.held");
        assertThat(counted()).isEqualByComparingTo("100010000");
        disputes.setApart(dispute.id(), "两张回单，分两次付款");
        recognise(ledger.receipt(there.id()));
        assertThat(counted()).isEqualByComparingTo("200020000");
        assertThatThrownBy(() -> disputes.setApart(dispute.id(), "x")).hasMessageContaining("ruled");
    }

    @Test
    void what_counts_already_is_never_recognised_again_by_one_nor_in_a_batch_nor_reduced() {
        Receipt here = submitted(HERE, "100010000", "V-2");
        apartByName(THERE);
        Receipt there = submitted(THERE, "100010000", "V-3");
        Receipt third = submitted(THERE, "100010000", "V-4");
        assertThat(there.handling().held()).as("nothing in common yet").isFalse();
        recognise(here);
        jdbc.sql("UPDATE receipt SET voucher_no = 'V-2' WHERE id IN (?, ?)").params(there.id(), third.id()).update();
        People.as(reviewer);
        assertThatThrownBy(() -> recognition.reduce(there.id(), there.version(), BigDecimal.ONE, "x")).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("recognition.refusal.counted-elsewhere");
            assertThat(refused.arguments()).contains("晨光钠电池材料", "10,001");
        });
        assertThat(ledger.receipt(there.id()).handling().held()).as("the refusal listed it").isTrue();
        Recognition.Batch batch = recognition.takeAll(List.of(new Recognition.Seen(third.id(), third.version())));
        assertThat(batch.taken()).isEmpty();
        assertThat(ledger.receipt(third.id()).handling().held()).isTrue();
        assertThat(counted()).isEqualByComparingTo("100010000");
    }

    @Test
    void what_waits_is_listed_when_its_like_is_recognised_also_where_that_was_reduced_or_is_of_the_same_file() {
        apartByName(THERE);
        Receipt here = submitted(HERE, "100010000", "V-5");
        Receipt there = submitted(THERE, "100010000", "V-6");
        for (long line : new long[] {here.id(), there.id()}) {
            jdbc.sql("INSERT INTO evidence (receipt_id, kind, file_name, media_type, byte_size, sha256, demo) VALUES (?, 'BANK_SLIP', 'a.png', 'image/png', 1, ?, FALSE)")
                    .params(line, "cd".repeat(32)).update();
        }
        People.as(reviewer);
        recognition.reduce(here.id(), here.version(), new BigDecimal("90000000"), "多算");
        Receipt listed = ledger.receipt(there.id());
        assertThat(listed.handling().held()).isTrue();
        assertThat(KeptSentence.said(listed.reason())).contains("佐证相同");
    }

    @Test
    void projects_of_one_firm_called_alike_are_asked_about_once_and_the_same_money_of_them_again() {
        recognise(submitted(HERE, "5000000", "V-7"));
        Receipt there = submitted(THERE, "7000000", "V-8");
        assertThat(KeptSentence.said(there.reason())).contains("同一企业、项目名称相近");
        People.as(reviewer);
        disputes.setApart(disputes.open().stream().filter(one -> one.held().id() == there.id()).findFirst().orElseThrow().id(), "两个厂区");
        assertThat(submitted(THERE, "8000000", "V-9").handling().held()).as("two works, it was ruled").isFalse();
        assertThat(submitted(THERE, "5000000", "V-7").handling().held()).as("but one voucher and amount").isTrue();
    }

    @Test
    void what_was_ruled_to_be_anothers_cannot_be_sent_again_is_disputed_when_it_is_entered_anew_and_what_was_taken_back_is_no_like() {
        Receipt here = submitted(HERE, "5000000", "V-10");
        Receipt there = submitted(THERE, "5000000", "V-10");
        recognise(here);
        disputes.ruleFor(disputes.open().stream().filter(one -> one.held().id() == there.id()).findFirst().orElseThrow().id(), HERE, "归冠县");
        people.as(Role.CLERK, THERE.value());
        Receipt back = ledger.receipt(there.id());
        assertThat(back.status()).as("the ruling is its end").isEqualTo(Receipt.Status.RULED_OUT);
        assertThat(back.handling().answerBy()).as("no clock").isNull();
        assertThat(ledger.steps(there.id())).extracting(Step::kind, Step::reason).last().isEqualTo(tuple(Step.Kind.RULED_OUT, "归冠县"));
        assertThat(entries.returned(THERE)).extracting(Receipt::id).as("no task of the clerk's").doesNotContain(there.id());
        assertThat(entries.ruledOut(THERE, clock.today())).singleElement().satisfies(ended -> {
            assertThat(ended.line().id()).isEqualTo(there.id());
            assertThat(ended).extracting(RuledOut::counts, RuledOut::countsUnit, RuledOut::ruledBy, RuledOut::ground).containsExactly(here.id(), HERE, reviewer, "归冠县");
        });
        assertThat(entries.ruledOut(THERE, clock.today().plusDays(1))).isEmpty();
        assertThatThrownBy(() -> submissions.withdraw(back.id(), back.version(), "x")).hasMessageContaining("ruled-out");
        assertThatThrownBy(() -> submissions.submit(back.id(), back.version(), Set.of(Doubt.Kind.values()))).isInstanceOf(Refusal.class).hasMessageContaining("ruled-out");
        assertThat(submitted(THERE, "5000000", "V-10").handling().held()).isTrue();
        jdbc.sql("UPDATE receipt SET status = 'WITHDRAWN' WHERE id IN (?, ?)").params(there.id(), here.id()).update();
        assertThat(submitted(THERE, "5000000", "V-10").handling().held()).isFalse();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void two_reviewers_who_recognise_the_two_lines_at_once_count_one() throws Exception {
        UnitCode one = UnitCode.of("370283");
        UnitCode two = UnitCode.of("370285");
        projects("370200", one, two, "同时认定" + System.nanoTime());
        for (int round = 0; round < 3; round++) {
            List<Receipt> lines = new ArrayList<>();
            String voucher = "RACE-" + System.nanoTime();
            for (UnitCode unit : List.of(one, two)) {
                lines.add(submitted(unit, "5000000", voucher + unit));
            }
            jdbc.sql("UPDATE receipt SET voucher_no = ?, held = FALSE WHERE id IN (?, ?)").params(voucher, lines.get(0).id(), lines.get(1).id()).update();
            jdbc.sql("DELETE FROM dispute WHERE line_id = ?").param(lines.get(1).id()).update();
            List<Callable<Boolean>> both = lines.stream().<Callable<Boolean>>map(line -> () -> {
                People.as(reviewer);
                try {
                    recognition.recognise(line.id(), ledger.receipt(line.id()).version(), "已核对");
                    return true;
                } catch (Refusal refused) {
                    return false;
                } finally {
                    People.out();
                }
            }).toList();
            try (var threads = Executors.newFixedThreadPool(2)) {
                List<Boolean> ends = new ArrayList<>();
                for (Future<Boolean> end : threads.invokeAll(both)) {
                    ends.add(end.get());
                }
                assertThat(ends).as("round %s", round).containsExactlyInAnyOrder(true, false);
            }
        }
        jdbc.sql("UPDATE project SET enterprise_id = NULL WHERE id IN (?, ?)").params(project.get(one), project.get(two)).update();
    }

    private void projects(String city, UnitCode one, UnitCode two, String name) {
        long firm = jdbc.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM enterprise").query(Long.class).single();
        jdbc.sql("INSERT INTO enterprise (id, name, firm_class, demo) VALUES (?, ?, 'ORDINARY', FALSE)").params(firm, "晨光材料" + firm).update();
        for (UnitCode unit : List.of(one, two)) {
            long id = jdbc.sql("SELECT COALESCE(MAX(id), 0) + 1 FROM project").query(Long.class).single();
            jdbc.sql("""
                    INSERT INTO project (id, code, name_zh, unit_code, enterprise_id, total_investment, site_photos, demo, version)
                    VALUES (?, ?, ?, ?, ?, 1000000000, 0, FALSE, 0)
                    """).params(id, "DC" + id, name, unit.value(), firm).update();
            project.put(unit, id);
            if (jdbc.sql("SELECT COUNT(*) FROM review_flow WHERE unit_code = ?").param(unit.value()).query(Integer.class).single() == 0) {
                jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (?, 1)").param(unit.value()).update();
            }
        }
        reviewer = people.make(Role.REVIEWER, city);
    }

    /** Another firm's project of another name: nothing in common but what the lines have. */
    private void apartByName(UnitCode unit) {
        jdbc.sql("UPDATE project SET name_zh = '冷链物流', enterprise_id = NULL WHERE id = ?").param(project.get(unit)).update();
    }

    private Receipt submitted(UnitCode unit, String yuan, String voucher) {
        people.as(Role.CLERK, unit.value());
        LocalDate today = clock.today();
        Receipt draft = submissions.draft(new NewReceipt(project.get(unit), Month.of(today), today, "其他", Money.yuan(new BigDecimal(yuan)),
                Origin.OUTSIDE_CITY, voucher, null), null);
        return submissions.submit(draft.id(), draft.version(), Set.of(Doubt.Kind.values()));
    }

    private Receipt recognise(Receipt line) {
        People.as(reviewer);
        return recognition.recognise(line.id(), line.version(), "已核对");
    }

    private BigDecimal counted() {
        return jdbc.sql("SELECT COALESCE(SUM(quantity), 0) FROM contribution WHERE indicator_code = 'FUNDS' AND project_id IN (:ids)")
                .param("ids", project.values()).query(BigDecimal.class).single();
    }
}
