package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.guatu.OnBothDatabases;
import org.guatu.TestDatabase;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.access.Settings;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.ledger.Corrections;
import org.guatu.ledger.Doubt;
import org.guatu.ledger.Money;
import org.guatu.ledger.NewReceipt;
import org.guatu.ledger.Origin;
import org.guatu.ledger.Receipt;
import org.guatu.ledger.Recognition;
import org.guatu.ledger.Submissions;
import org.guatu.project.ChainRole;
import org.guatu.project.FirmClass;
import org.guatu.project.NewEnterprise;
import org.guatu.project.NewProject;
import org.guatu.project.ProjectRegister;
import org.guatu.project.Stage;
import org.guatu.refusal.Refusal;
import org.guatu.shell.Texts;
import org.guatu.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the forms send, with the odd, the hostile and the impossible typed into them. Each is refused with a sentence, or kept exactly as it was
 * typed; no recognised figure changes. With the files of {@code MutatedFilesDbTest} these are ten thousand.
 */
@OnBothDatabases
@Transactional
class MutatedFormsDbTest {

    private static final int MUTATIONS = TestDatabase.onMySql() ? 600 : 3_000;
    private static final long PROJECT = 894_001;
    private static final String CITY = "371500";
    private static final String COUNTY = "371525";
    private static final List<String> AMOUNTS = List.of("1200", "1,200.5", "１２００", "0.000001", "0.0000001", "-5", "0", "1e9", "999999999999", "9999999999999",
            "1,3OO", "12%", "=1+1", "100万", "0.5亿", "--1", "1.2.3", "1,2,3", "NaN", "∞", "Ⅷ", "٣٤", "½", "", "　", "+7", "\u22125", "1_000", "0x10", "1 200");
    private static final List<String> WORDS = Arrays.asList(null, "", "　", "设备款", "'; DROP TABLE receipt; --", "<script>alert(1)</script>", "{0} {1,number", "%s%n%d",
            "${jndi:ldap://x}", "=cmd|'/C calc'!A0", "../../etc/passwd", "a\r\nb\u0000c", "\u202E反", "\u200B", "𠮷野家", "👨‍👩‍👧‍👦", "\uFEFF", "e" + "\u0301".repeat(50), "\uD800", "NULL", "x".repeat(40),
            "x".repeat(41), "字".repeat(60), "字".repeat(61), "x".repeat(121), "字".repeat(200), "x".repeat(201), "x".repeat(5_000));
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2024, 6, 3), LocalDate.of(2024, 6, 30), LocalDate.of(2024, 2, 29), LocalDate.of(2024, 7, 1),
            LocalDate.of(2024, 7, 2), LocalDate.of(1999, 12, 31), LocalDate.of(1, 1, 1), LocalDate.of(-1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.of(2999, 12, 31),
            LocalDate.of(10_000, 1, 1), LocalDate.MIN, LocalDate.MAX, LocalDate.of(1582, 10, 10), LocalDate.of(1900, 1, 1));
    private static final List<Month> MONTHS = List.of(Month.of(2024, 6), Month.of(2024, 7), Month.of(2024, 1), Month.of(2023, 12), Month.of(1900, 1), Month.of(2999, 12));
    private static final List<String> CURRENCIES = List.of("CNY", "CNY", "USD", "EUR", "usd", "", "x".repeat(50));
    private static final List<String> RATES = List.of("7.1086", "0", "-1", "710.86", "7.12345678", "0.000001", "1e30");
    private static final List<String> CODES = Arrays.asList("MF-1", "mf-2", "ＭＦ－３", null, "", "-A", "A", "A B", "x".repeat(25), "MF'1", "MF\u0000", "91371500MA3C0M5X0A", "91371500MA3C0M5X0B",
            "\uD800", "𠮷");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Settings settings;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recognition recognition;
    @Autowired
    private Corrections corrections;
    @Autowired
    private ProjectRegister register;

    private final Random dice = new Random(20240702);
    private final Map<String, Integer> counts = new TreeMap<>();
    private String clerk;
    private String reviewer;
    private Receipt counted;
    private int kept;

    @BeforeEach
    void oneLineThatCounts() {
        settings.set(BusinessClock.SETTING, "2024-07-01");
        jdbc.sql("INSERT INTO project (id, code, name_zh, unit_code, site_photos, demo, version) VALUES (?, 'MF-0', '变异表单', ?, 0, FALSE, 0)")
                .params(PROJECT, COUNTY).update();
        jdbc.sql("INSERT INTO review_flow (unit_code, levels) VALUES (:unit, 1)").param("unit", COUNTY).update();
        People people = new People(accounts);
        clerk = people.make(Role.CLERK, COUNTY);
        reviewer = people.make(Role.REVIEWER, CITY);
        People.as(clerk);
        Receipt draft = submissions.draft(new NewReceipt(PROJECT, Month.of(2024, 6), LocalDate.of(2024, 6, 3), "设备款", Money.wan(new BigDecimal("1850")),
                Origin.OUTSIDE_CITY, null, null), null);
        Receipt sent = submissions.submit(draft.id(), draft.version(), EnumSet.allOf(Doubt.Kind.class));
        People.as(reviewer);
        counted = recognition.recognise(sent.id(), sent.version());
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void mutated_forms_leave_a_sentence_or_exactly_what_was_typed_and_no_figure_changes() {
        String before = figures();
        for (int i = 0; i < MUTATIONS; i++) {
            Form form = new Form();
            int kind = dice.nextInt(10);
            try {
                String done = kind < 6 ? receipt(form) : kind < 8 ? project(form) : takenBack(form);
                counts.merge(done, 1, Integer::sum);
            } catch (Refusal refusal) {
                assertThat(Texts.text(refusal)).as(refusal.messageKey()).doesNotStartWith("!").isNotBlank();
                counts.merge("refused", 1, Integer::sum);
            } catch (RuntimeException e) {
                throw new AssertionError("form " + i + ": " + form, e);
            }
        }
        System.out.println("mutated forms: " + counts + ", drafts kept as typed: " + kept);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
        assertThat(counts.keySet()).contains("submitted", "registered", "proposed", "refused");
        assertThat(kept).isGreaterThan(MUTATIONS / 10);
        assertThat(figures()).isEqualTo(before);
    }

    /** A form whose fields are good but for some. */
    private final class Form {

        private final boolean good = dice.nextInt(4) == 0;
        private final String amount = mutated(AMOUNTS);
        private final String currency = mutated(CURRENCIES);
        private final String rate = mutated(RATES);
        private final LocalDate day = mutated(DAYS);
        private final LocalDate rateDay = mutated(DAYS);
        private final Month month = mutated(MONTHS);
        private final String category = dice.nextInt(3) > 0 ? "设备款" : any(WORDS);
        private final String voucher = dice.nextInt(3) > 0 ? null : any(WORDS);
        private final String note = any(WORDS);
        private final String code = good ? "MF-" + dice.nextInt(1_000_000) : any(CODES);

        private <T> T mutated(List<T> values) {
            return good || dice.nextInt(3) > 0 ? values.getFirst() : any(values);
        }

        private <T> T any(List<T> values) {
            return values.get(dice.nextInt(values.size()));
        }

        private NewReceipt receipt() {
            BigDecimal wan = TypedAmount.wan(amount);
            Money money = currency.equals("CNY") ? Money.wan(wan) : Money.foreign(currency, wan.multiply(Money.WAN), new BigDecimal(rate), rateDay);
            return new NewReceipt(PROJECT, month, day, category, money, any(List.of(Origin.values())), voucher, note);
        }

        @Override
        public String toString() {
            return String.join(" | ", amount, currency, rate, String.valueOf(day), String.valueOf(rateDay), month.toString(), category, voucher, note, code);
        }
    }

    private String receipt(Form form) {
        People.as(clerk);
        NewReceipt entered = form.receipt();
        Receipt draft = submissions.draft(entered, null);
        kept(draft, entered, form);
        if (dice.nextBoolean()) {
            NewReceipt again = new Form().receipt();
            draft = submissions.change(draft.id(), draft.version(), again);
            kept(draft, again, form);
        }
        Receipt sent = submissions.submit(draft.id(), draft.version(), dice.nextBoolean() ? EnumSet.allOf(Doubt.Kind.class) : EnumSet.noneOf(Doubt.Kind.class));
        assertThat(sent.amount()).isEqualByComparingTo(draft.amount());
        return dice.nextBoolean() ? sentBack(sent, form) : "submitted";
    }

    private String sentBack(Receipt sent, Form form) {
        People.as(reviewer);
        Receipt back = recognition.sendBack(sent.id(), sent.version(), form.note, null);
        assertThat(whole(back.reason())).isEqualTo(whole(form.note.strip()));
        return "sent back";
    }

    private void kept(Receipt line, NewReceipt entered, Form form) {
        assertThat(line.amount()).as("%s", form).isEqualByComparingTo(entered.money().yuan());
        assertThat(line.receivedOn()).isEqualTo(entered.receivedOn());
        assertThat(line.month()).isEqualTo(entered.month());
        assertThat(whole(line.category())).isEqualTo(whole(entered.category()));
        assertThat(whole(line.handling().voucherNo())).isEqualTo(whole(entered.voucherNo()));
        assertThat(whole(line.handling().note())).isEqualTo(whole(entered.note()));
        kept++;
    }

    /** Half a character is none: it may have become a question mark on its way, and nothing else. */
    private static String whole(String text) {
        return text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String project(Form form) {
        People.as(clerk);
        boolean firm = dice.nextBoolean();
        NewProject typed = new NewProject(form.code, form.good ? "变异项目" + form.code : form.note, UnitCode.of(COUNTY), null,
                firm ? new NewEnterprise("变异公司" + form.code, form.good ? null : form.code, FirmClass.ORDINARY) : null,
                TypedAmount.wan(form.amount).multiply(Money.WAN), null, dice.nextBoolean() ? null : ChainRole.values()[0], form.voucher, Stage.SIGNED, form.day,
                form.note, form.good ? null : form.category);
        register.faults(typed);
        register.similar(typed);
        register.create(typed);
        return "registered";
    }

    /** Only proposed: nothing of it counts before somebody else accepts it. */
    private String takenBack(Form form) {
        People.as(clerk);
        BigDecimal yuan = TypedAmount.wan(form.amount).multiply(Money.WAN);
        Receipt proposed = switch (dice.nextInt(3)) {
            case 0 -> corrections.reduce(counted.id(), counted.version(), yuan, form.note);
            case 1 -> corrections.withdraw(counted.id(), counted.version(), form.note);
            default -> corrections.correct(counted.id(), counted.version(), form.receipt(), form.note).getFirst();
        };
        submissions.withdraw(proposed.id(), proposed.version(), "变异");
        return "proposed";
    }

    private String figures() {
        return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(quantity), 0) FROM contribution").query((row, n) -> row.getLong(1) + " " + row.getBigDecimal(2)).single()
                + jdbc.sql("SELECT COUNT(*), SUM(amount) FROM receipt WHERE status = 'RECOGNISED'").query((row, n) -> row.getLong(1) + " " + row.getBigDecimal(2)).single();
    }
}
