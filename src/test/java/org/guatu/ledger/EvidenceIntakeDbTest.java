package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.guatu.calendar.BusinessClock;
import org.guatu.calendar.Month;
import org.guatu.project.EvidenceStore;
import org.guatu.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Evidence is told by its content, kept once, and fixed once a reviewer has the line. */
@OnBothDatabases
@Transactional
class EvidenceIntakeDbTest {

    private static final String COUNTY = "371525";
    private static final String OTHER = "371524";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Accounts accounts;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private Submissions submissions;
    @Autowired
    private EvidenceIntake intake;
    @Autowired
    private EvidenceFiles files;
    @Autowired
    private EvidenceStore stages;
    @Autowired
    private Ledger ledger;

    private People people;
    private String clerk;
    private Receipt line;

    @BeforeEach
    void aDraft() {
        people = new People(accounts);
        clerk = people.as(Role.CLERK, COUNTY);
        line = draft(992001, COUNTY);
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void a_file_hangs_on_its_line_under_its_hash_whatever_its_name_says() throws IOException {
        Evidence piece = intake.attach(line.id(), Evidence.Kind.BANK_SLIP, "C:\\a\\..\\回单.exe", in(PNG)).evidence();
        assertThat(piece.mediaType()).isEqualTo("image/png");
        assertThat(piece.fileName()).isEqualTo("回单.exe");
        assertThat(piece.sha256()).isEqualTo(EvidenceFiles.hash(PNG));
        assertThat(Files.readAllBytes(files.find(piece.sha256()).orElseThrow())).isEqualTo(PNG);
        assertThat(ledger.receipt(line.id()).evidence()).containsExactly(piece);
        assertThatThrownBy(() -> intake.attach(line.id(), Evidence.Kind.PHOTO, "b.png", in(PNG))).hasMessageContaining("evidence-again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MZ not a picture", "<html><script>alert(1)</script>", "GIF89a", "PK\u0003\u0004 an archive", " %PDF-1.7", "%PD"})
    void what_is_no_pdf_jpeg_or_png_is_refused_although_it_is_called_so(String content) {
        assertThatThrownBy(() -> intake.attach(line.id(), Evidence.Kind.BANK_SLIP, "slip.pdf", in(content.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refusal.class).hasMessageContaining(content.isEmpty() ? "evidence-empty" : "evidence-type");
        assertThat(ledger.receipt(line.id()).evidence()).isEmpty();
    }

    @Test
    void a_file_over_fifty_megabytes_is_refused_and_leaves_nothing_behind(@TempDir Path folder) throws IOException {
        EvidenceFiles own = new EvidenceFiles(folder);
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ == 0 ? '%' : 'P';
            }
        };
        assertThatThrownBy(() -> own.put(endless, 3L << 20)).hasMessageContaining("evidence-size");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void the_same_file_elsewhere_is_noticed_and_another_countys_stays_nameless() {
        Receipt second = draft(992002, COUNTY);
        intake.attach(line.id(), Evidence.Kind.BANK_SLIP, "a.png", in(PNG));
        assertThat(intake.attach(second.id(), Evidence.Kind.BANK_SLIP, "b.png", in(PNG)).same()).singleElement()
                .satisfies(use -> assertThat(use.receiptId()).isEqualTo(line.id()));
        people.as(Role.CLERK, OTHER);
        Receipt foreign = draft(992003, OTHER);
        assertThat(intake.attach(foreign.id(), Evidence.Kind.BANK_SLIP, "c.png", in(PNG)).same()).hasSize(2)
                .allSatisfy(use -> assertThat(use.project()).isNull()).allSatisfy(use -> assertThat(use.receiptId()).isNull());
        assertThat(intake.sameFile(EvidenceFiles.hash(PNG))).hasSize(3);
    }

    @Test
    void evidence_is_fixed_when_the_line_is_with_the_reviewers() {
        Evidence piece = intake.attach(line.id(), Evidence.Kind.BANK_SLIP, "a.png", in(PNG)).evidence();
        intake.detach(line.id(), piece.id());
        assertThat(ledger.receipt(line.id()).evidence()).isEmpty();
        Evidence again = intake.attach(line.id(), Evidence.Kind.BANK_SLIP, "a.png", in(PNG)).evidence();
        intake.file(line.id(), again.id(), Evidence.Kind.PHOTO);
        assertThat(ledger.receipt(line.id()).evidence()).extracting(Evidence::kind).containsExactly(Evidence.Kind.PHOTO);
        submissions.submit(line.id(), line.version(), Set.of(Doubt.Kind.values()));
        assertThatThrownBy(() -> intake.file(line.id(), again.id(), Evidence.Kind.BANK_SLIP)).hasMessageContaining("evidence-fixed");
        assertThatThrownBy(() -> intake.detach(line.id(), again.id())).hasMessageContaining("evidence-fixed");
        assertThat(intake.attach(line.id(), Evidence.Kind.INVOICE, "i.pdf", in("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))).evidence().mediaType())
                .as("what is asked for may follow until somebody has checked it").isEqualTo("application/pdf");
    }

    @Test
    void only_clerks_and_the_office_of_the_unit_hang_evidence() {
        for (Role role : new Role[] {Role.LEADER, Role.REVIEWER, Role.ADMIN, Role.WALL}) {
            people.as(role, COUNTY);
            assertThatThrownBy(() -> intake.attach(line.id(), Evidence.Kind.PHOTO, "a.png", in(PNG))).as(role.name()).isInstanceOf(AccessRefusal.class);
            assertThatThrownBy(() -> intake.detach(line.id(), 1)).as(role.name()).isInstanceOf(AccessRefusal.class);
        }
        people.as(Role.CLERK, OTHER);
        assertThatThrownBy(() -> intake.attach(line.id(), Evidence.Kind.PHOTO, "a.png", in(PNG))).isInstanceOf(AccessRefusal.class);
        assertThatThrownBy(() -> intake.detach(line.id(), 1)).isInstanceOf(AccessRefusal.class);
        people.as(Role.OFFICE, "371500");
        assertThat(intake.attach(line.id(), Evidence.Kind.PHOTO, "a.png", in(PNG)).evidence().kind()).isEqualTo(Evidence.Kind.PHOTO);
    }

    @Test
    void the_evidence_of_stages_is_kept_by_the_same_rules(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("permit.txt"), PNG);
        assertThat(stages.take("CONTRACT", "permit.txt", file).mediaType()).isEqualTo("image/png");
        Path wrong = Files.writeString(folder.resolve("permit.pdf"), "no pdf");
        assertThatThrownBy(() -> stages.take("CONTRACT", "permit.pdf", wrong)).hasMessageContaining("evidence-type");
    }

    private Receipt draft(long project, String unit) {
        jdbc.sql("""
                INSERT INTO project (id, code, name_zh, unit_code, total_investment, site_photos, demo, version)
                VALUES (?, ?, '测试项目', ?, 1000000000, 0, FALSE, 0)
                """).params(project, "E" + project, unit).update();
        Month month = Month.of(clock.today());
        return submissions.draft(new NewReceipt(project, month, clock.today(), "设备款", Money.yuan(new BigDecimal("18500000")), Origin.OUTSIDE_CITY,
                null, null), null);
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
