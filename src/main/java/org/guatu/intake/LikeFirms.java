package org.guatu.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.guatu.project.Enterprise;
import org.guatu.project.Enterprises;
import org.guatu.project.NameLikeness;
import org.guatu.unit.Units;

/** Firms of the register with a name like a new one, to ask before one firm stands there twice. Each name is compared with all; only so many are. */
final class LikeFirms {

    /** Firms looked through, and names looked up: a file of thousands of new names is asked about without likeness. */
    private static final int FIRMS = 2000;
    private static final int NAMES = 50;

    private final Enterprises enterprises;
    private final NameLikeness likeness;
    private List<String> names;
    private int looked;

    LikeFirms(Enterprises enterprises, Units units) {
        this.enterprises = enterprises;
        this.likeness = new NameLikeness(units.all().stream().flatMap(unit -> Stream.of(unit.nameZh(), unit.shortZh())).toList());
    }

    /** The first that is alike, if one is. */
    Optional<String> of(String name) {
        if (looked++ >= NAMES) {
            return Optional.empty();
        }
        if (names == null) {
            names = enterprises.find("", 0, FIRMS).stream().map(Enterprise::name).toList();
        }
        return names.stream().filter(other -> likeness.alike(name, other)).findFirst();
    }
}
