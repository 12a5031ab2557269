package org.guatu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.guatu.calendar.Month;
import org.guatu.unit.UnitCode;

/**
 * One of the entries that make a figure.
 *
 * @param sourceId      the receipt, project, visit or report it comes from
 * @param happenedOn    the day the money came, the stage was reached, the firm was visited
 * @param recognisedOn  the day it was accepted; null while it waits
 * @param quantity      in the indicator's stored unit; the quantities of all entries add to the figure
 * @param term          RECEIPT, CORRECTION, REDUCTION, WITHDRAWAL or MOVE
 * @param projectId     the project it leads to, or null
 * @param subject       name of the project or firm
 * @param category      what the money was for, or null
 * @param evidenceCount how many pieces of evidence hang on it
 * @param marks         what is to be told of a receipt besides
 */
public record Entry(Source source, long sourceId, UnitCode unit, Month month, LocalDate happenedOn, LocalDate recognisedOn, BigDecimal quantity,
                    String term, Long projectId, String subject, String category, String submittedBy, String decidedBy,
                    int evidenceCount, Marks marks) {

    /**
     * What is to be told of a receipt besides.
     *
     * @param late    money of a year that was settled (补报)
     * @param claimed what was submitted where less was recognised (核减), in yuan; else null
     * @param reason  why less was recognised; else null
     */
    public record Marks(boolean late, BigDecimal claimed, String reason) {

        /** Of what needs none. */
        public static final Marks NONE = new Marks(false, null, null);
    }

    /** What kind of fact the entry is. */
    public enum Source { RECEIPT, STAGE, VISIT, REPORTED }

    /** Whether it waits for recognition and is not counted. */
    public boolean isWaiting() {
        return recognisedOn == null;
    }
}
