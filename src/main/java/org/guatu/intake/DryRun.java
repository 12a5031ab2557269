package org.guatu.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a file would do, before it does anything.
 *
 * @param rows      data rows read
 * @param added     rows that would be written anew
 * @param changed   rows that would change what is there
 * @param skipped   rows that are there already
 * @param faulty    rows with faults: while there is one, nothing is written
 * @param examples  example rows left out
 * @param sums      rows of sums left out
 * @param amount    yuan that would be added, exact
 * @param faults    all faults, in the order of the rows
 * @param questions what is unlikely but allowed, the first of it
 * @param asked     how many such questions there are in all
 * @param readings  how the columns were read
 * @param unread    columns nobody knows: not imported
 * @param before    the import of the very same file, if there was one
 */
public record DryRun(ImportKind kind, Upload upload, int rows, int added, int changed, int skipped, int faulty, int examples, int sums,
                     BigDecimal amount, List<Fault> faults, List<Judged.Question> questions, int asked, List<Reading> readings, List<String> unread,
                     Optional<ImportRun> before) {

    /**
     * How a column was read.
     *
     * @param title what the file calls it
     * @param at    the address of its header
     * @param unit  the unit its figures were read in, or empty
     * @param said  the address of the cell that names the unit, or empty
     */
    public record Reading(String title, String at, String unit, String said) {
    }

    public DryRun {
        faults = List.copyOf(faults);
        questions = List.copyOf(questions);
        readings = List.copyOf(readings);
        unread = List.copyOf(unread);
    }

    /** Whether there is something to write and nothing in the way. */
    public boolean isReady() {
        return faulty == 0 && added + changed > 0;
    }
}
