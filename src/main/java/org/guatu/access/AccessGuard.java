package org.guatu.access;

import java.util.Set;

import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;
import org.guatu.unit.Units;
import org.springframework.stereotype.Service;

/**
 * The check that services make before they answer or act. Views ask the {@code may…} questions to hide what would be refused;
 * hiding is never the protection.
 *
 * <p>Three circles around the scope of an account:
 * <ol>
 * <li><b>scope</b>: its units and all below them: everything;
 * <li><b>totals</b>: besides, every unit above the scope and the units directly below those, that is the ranking the own unit stands
 * in: totals only;
 * <li><b>projects</b> of that second circle: only as the office allows ({@link Settings#OTHER_COUNTIES}).
 * </ol>
 */
@Service
public class AccessGuard {

    private final CurrentUser user;
    private final Units units;
    private final Settings settings;

    AccessGuard(CurrentUser user, Units units, Settings settings) {
        this.user = user;
        this.units = units;
        this.settings = settings;
    }

    /** The account, with at least one of the roles; else refused. */
    public Account require(Role... anyOf) {
        Account account = user.require();
        if (!account.hasAny(anyOf)) {
            throw new AccessRefusal("access.refusal.role");
        }
        return account;
    }

    /** Whether someone with at least one of the roles is signed in. */
    public boolean may(Role... anyOf) {
        return user.account().filter(account -> account.hasAny(anyOf)).isPresent();
    }

    /** The account, with the unit in its scope; else refused. */
    public Account requireUnit(UnitCode code) {
        Account account = user.require();
        if (!inScope(account, code)) {
            throw new AccessRefusal("access.refusal.unit", name(code));
        }
        return account;
    }

    /** Whether the unit lies in the scope. */
    public boolean isInScope(UnitCode code) {
        return user.account().filter(account -> inScope(account, code)).isPresent();
    }

    /** The account, with the right to see the unit's totals; else refused. */
    public Account requireTotals(UnitCode code) {
        Account account = user.require();
        if (!seesTotals(account, code)) {
            throw new AccessRefusal("access.refusal.totals", name(code));
        }
        return account;
    }

    /** Whether the totals of the unit may be seen. */
    public boolean maySeeTotalsOf(UnitCode code) {
        return user.account().filter(account -> seesTotals(account, code)).isPresent();
    }

    /** The account, with the right to open the unit's projects and receipts; else refused. */
    public Account requireProjectsOf(UnitCode code) {
        Account account = user.require();
        if (!opensProjects(account, code)) {
            throw new AccessRefusal("access.refusal.projects", name(code));
        }
        return account;
    }

    /**
     * The account, with the right to open the projects of one of two units: of the one a project is in now, or of the one it stood in on the day
     * that is shown. Else refused.
     */
    public Account requireProjectsOf(UnitCode now, UnitCode then) {
        return mayOpenProjectsOf(then) ? user.require() : requireProjectsOf(now);
    }

    /** Whether the projects and receipts of the unit may be opened. */
    public boolean mayOpenProjectsOf(UnitCode code) {
        return user.account().filter(account -> opensProjects(account, code)).isPresent();
    }

    /** What of the account decides what it is shown: two accounts with the same see the same figures. */
    public Sight sight() {
        Account account = user.require();
        return new Sight(account.roles(), account.scope(), account.homeUnit());
    }

    /**
     * What decides what an account is shown.
     *
     * @param home the unit its first screen shows
     */
    public record Sight(Set<Role> roles, Scope scope, UnitCode home) {
    }

    private boolean inScope(Account account, UnitCode code) {
        return account.scope().units().stream().anyMatch(top -> isWithin(code, top));
    }

    private boolean seesTotals(Account account, UnitCode code) {
        return inScope(account, code) || account.scope().units().stream().anyMatch(top -> isAboveOrBeside(code, top));
    }

    private boolean opensProjects(Account account, UnitCode code) {
        return inScope(account, code)
                || settings.otherCounties() == Settings.OtherCounties.PROJECTS && seesTotals(account, code);
    }

    /** Whether {@code code} is above {@code top}, or directly below one that is. */
    private boolean isAboveOrBeside(UnitCode code, UnitCode top) {
        UnitCode or = units.find(code).flatMap(Unit::parent).orElse(code);
        return units.find(top).isPresent()
                && units.path(top).stream().map(Unit::code).filter(above -> !above.equals(top))
                        .anyMatch(above -> above.equals(code) || above.equals(or));
    }

    private boolean isWithin(UnitCode code, UnitCode top) {
        return code.equals(top)
                || units.find(code).isPresent() && units.path(code).stream().map(Unit::code).anyMatch(top::equals);
    }

    /** The unit itself, for the sentence to name it in the reader's language. */
    private Object name(UnitCode code) {
        return units.find(code).<Object>map(unit -> unit).orElse(code.value());
    }
}
