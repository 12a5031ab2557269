package org.guatu.intake;

import java.util.List;

import org.guatu.intake.sheet.SheetRow;
import org.guatu.intake.table.Header;

/** What one kind of file is judged by and written through. */
interface Intake {

    ImportKind kind();

    /**
     * Begins a reading of a table from its first data row.
     *
     * @param asks whether it asks about what is unlikely; when a file is written, all of that was asked and confirmed before
     */
    Pass<?> begin(Header header, boolean from1904, boolean asks);

    /** One reading; it remembers what the rows before were, so that a row that is there twice is found. */
    interface Pass<T> {

        /** Judges the next rows, in their order. Looks up what it must for all of them together. */
        List<Judged<T>> judge(List<SheetRow> rows);

        /** Writes what would be added or changed; in a transaction. */
        void write(List<Judged<T>> ready);
    }
}
