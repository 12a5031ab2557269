package org.guatu.intake.sheet;

/** Takes the rows of a sheet one by one. */
@FunctionalInterface
public interface RowSink {

    /** Takes a row; false when no more are wanted. */
    boolean row(SheetRow row);
}
