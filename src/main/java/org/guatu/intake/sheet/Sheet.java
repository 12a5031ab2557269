package org.guatu.intake.sheet;

import java.util.List;

/** A sheet of a file that can be read from the top as often as wanted; nothing of it is kept between readings. */
public interface Sheet {

    /** Its name; for CSV empty. */
    String name();

    /** Whether its day numbers count from 1904 and not from 1900. */
    boolean from1904();

    /**
     * Hands over the rows that hold something, from the top, until the sink wants no more.
     *
     * @return the ranges of merged cells, such as A1:C1; complete only when the sink took every row
     */
    List<CellRange> read(RowSink sink);
}
