package org.guatu.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.guatu.calendar.Month;
import org.guatu.intake.table.Words;
import org.guatu.ledger.EnteredLines;

/**
 * The money that somebody entered before the file, by hand or by another file. Each project is looked up once for each month in which the file has money of
 * it: what the file itself brings is not read back with every chunk.
 */
final class EnteredBefore {

    private final EnteredLines lines;
    private final Set<ProjectMonth> asked = new HashSet<>();
    private final Set<Key> known = new HashSet<>();

    EnteredBefore(EnteredLines lines) {
        this.lines = lines;
    }

    /** What makes two rows the same money: project, day, amount, currency and voucher. */
    record Key(long project, LocalDate on, BigDecimal yuan, String currency, String voucher) {

        Key {
            yuan = yuan.stripTrailingZeros();
            voucher = voucher == null ? "" : Words.halfWidth(voucher);
        }
    }

    /** A project, and a day on which money came for it. */
    record ProjectDay(long project, LocalDate on) {
    }

    private record ProjectMonth(long project, Month month) {
    }

    /** Looks up what is not known yet of the rows to come. */
    void lookUp(List<ProjectDay> coming) {
        Set<ProjectMonth> fresh = coming.stream().map(one -> new ProjectMonth(one.project, Month.of(one.on))).filter(asked::add).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            lines.between(fresh.stream().map(ProjectMonth::project).collect(Collectors.toSet()), first(fresh).firstDay(), last(fresh).lastDay())
                    .forEach(line -> known.add(new Key(line.projectId(), line.receivedOn(), line.yuan(), line.currency(), line.voucher())));
        }
    }

    /** Whether the money was entered before. */
    boolean has(Key key) {
        return known.contains(key);
    }

    private static Month first(Collection<ProjectMonth> some) {
        return some.stream().map(ProjectMonth::month).min(Month::compareTo).orElseThrow();
    }

    private static Month last(Collection<ProjectMonth> some) {
        return some.stream().map(ProjectMonth::month).max(Month::compareTo).orElseThrow();
    }
}
