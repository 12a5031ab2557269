package org.guatu.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.guatu.access.Accounts;
import org.guatu.access.NewAccount;
import org.guatu.access.Role;
import org.guatu.access.Scope;
import org.guatu.unit.UnitCode;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** People and papers for tests of the register: signs in as whom a test needs, and fills in what it does not care about. */
final class RegisterDesk {

    static final UnitCode CITY = UnitCode.of("371500");
    static final UnitCode GUANXIAN = UnitCode.of("371525");
    static final UnitCode DONGE = UnitCode.of("371524");
    static final BigDecimal YI = new BigDecimal("100000000");
    static final LocalDate MARCH = LocalDate.of(2024, 3, 10);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;

    RegisterDesk(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Signs a new account in and tells its login. */
    String signIn(Role role, UnitCode scope) {
        String login = "desk" + COUNT.incrementAndGet();
        accounts.create(new NewAccount(login, "desk", "a-long-enough-Passw0rd", scope, Set.of(role), Scope.of(scope), false));
        as(login);
        return login;
    }

    /** Goes on as an account that was signed in before. */
    static void as(String login) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(login, "none");
        token.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    static void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** A code nobody else has. */
    static String code() {
        return "DESK-" + COUNT.incrementAndGet();
    }

    /** A project that may be registered as it is. */
    static NewProject paper(UnitCode unit, String code, String name) {
        return new NewProject(code, name, unit, null, null, YI, null, null, "test", Stage.NEGOTIATING, MARCH, null, null);
    }

    static NewProject paper(UnitCode unit) {
        String code = code();
        return paper(unit, code, "desk " + code);
    }

    /** A file of a kind; another kind has other bytes. */
    static StageEvidence file(String kind) {
        return new StageEvidence(kind, kind + ".pdf", "application/pdf", 10, "%064x".formatted(kind.hashCode() & 0xffffffffL));
    }

    static StageEntry entry(long project, Stage stage, LocalDate on, String reason, String... kinds) {
        return new StageEntry(project, stage, on, null, reason, java.util.Arrays.stream(kinds).map(RegisterDesk::file).toList());
    }

    static List<String> kinds(List<Duplicate> duplicates) {
        return duplicates.stream().map(duplicate -> duplicate.kind().name()).toList();
    }
}
