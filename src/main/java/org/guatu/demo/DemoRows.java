package org.guatu.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * The rows of the demonstration, one record a table, in the order of its columns. Money is in yuan with two decimals; a month is yyyymm.
 * All of them carry {@code demo = TRUE} where the table has that column.
 */
public final class DemoRows {

    private DemoRows() {
    }

    /** A firm: investor or visited. The name is plainly made up. */
    public record Enterprise(long id, String name, String creditCode, String firmClass) {
    }

    /** An industry chain. */
    public record Chain(String code, String nameZh, String nameEn, int sortOrder) {
    }

    /** A project; {@code totalInvestment} in yuan. */
    public record Project(long id, String code, String nameZh, String unitCode, Long enterpriseId, BigDecimal totalInvestment, String chainCode,
                          String chainRole, String industry, String sideState, String keyLevel, String leaderLabel, LocalDate leaderSince,
                          String teamLabel, Integer teamSize, String schemeLabel, int sitePhotos, String stageNote, LocalDate lastUpdateOn) {
    }

    /** A stage a project has entered or plans to enter. */
    public record Stage(long projectId, String stage, LocalDate enteredOn, LocalDate plannedOn, LocalDate acceptedOn, String note) {
    }

    /** What a project plans to bring in a month, in yuan. */
    public record Plan(long projectId, int month, BigDecimal amount) {
    }

    /** Membership of a project in a named list. */
    public record Listed(String listCode, long projectId) {
    }

    /** What a project needs of one factor, and how it stands. */
    public record FactorNeed(long projectId, String factor, String state, String detail, String department) {
    }

    /** A problem on a project; {@code effectAmount} in yuan or null. */
    public record Blocker(long id, long projectId, String factor, String matter, String ownerLabel, LocalDate raisedOn, LocalDate assignedOn,
                          LocalDate dueOn, LocalDate resolvedOn, String progressNote, String effectLabel, BigDecimal effectAmount) {
    }

    /** A visit to a firm. */
    public record Visit(long id, long enterpriseId, String unitCode, LocalDate visitedOn, LocalDate acceptedOn, String note) {
    }

    /** A ledger entry in yuan; negative for all kinds but RECEIPT. */
    public record Receipt(long id, long projectId, String unitCode, String kind, String category, LocalDate receivedOn, int bookedMonth,
                          BigDecimal amount, String origin, String status, String submittedBy, LocalDate submittedOn, String checkedBy,
                          LocalDate checkedOn, String decidedBy, LocalDate decidedOn, Long correctsId, String reason) {
    }

    /** A piece of evidence with the text of the drawing that stands for the document; {@code sha256} is that of its UTF-8 bytes,
     * {@code shownAmount} what it shows in yuan, or null. */
    public record Evidence(long id, long receiptId, String kind, String fileName, String svg, String sha256, BigDecimal shownAmount) {

        /** The file. */
        public byte[] bytes() {
            return svg.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A target with its first revision; {@code amount} in the stored unit of the indicator. */
    public record Target(long id, String ref, String indicatorCode, String unitCode, String periodCode, BigDecimal amount, String sentence) {
    }

    /** A period of its own, as a campaign. */
    public record Period(String code, String kind, String nameZh, String nameEn, LocalDate startOn, LocalDate endOn, String unitCode) {
    }

    /** A version of the definition of FUNDS. */
    public record Version(String indicatorCode, int versionNo, String labelZh, String labelEn, String documentNo, String definitionZh,
                          String definitionEn, LocalDate validFrom, int comparableFrom, BigDecimal minInvestment, String cityOrigin,
                          String countyOrigin) {
    }

    /** Last year's cumulative figure at the end of a month. */
    public record HistoryMonth(String indicatorCode, String unitCode, int month, BigDecimal cumulative) {
    }

    /** That a unit has reported a month. */
    public record MonthReport(String unitCode, int month, LocalDate reportedOn, boolean zeroReport) {
    }

    /** A published board with its ranks. */
    public record Board(long id, String unitCode, String indicatorCode, String periodCode, String titleZh, String titleEn, LocalDate asOf,
                        LocalDate publishedOn, List<BoardRank> ranks) {
    }

    /** The rank of a unit on a board. */
    public record BoardRank(String unitCode, int rankNo) {
    }

    /** A review meeting. */
    public record Meeting(long id, String unitCode, LocalDate heldOn, LocalDate asOf) {
    }

    /** A series of meetings; {@code weekDay} 1 is Monday, {@code startMinute} counts from midnight. */
    public record Series(long id, String unitCode, String name, int weekDay, int startMinute) {
    }

    /** A decision with what became of it; {@code meetingId} null is an instruction of a leader, {@code effect} in yuan or null. */
    public record Decision(long id, Long meetingId, String unitCode, String subject, String matter, String owner, LocalDate madeOn, LocalDate dueOn,
                           LocalDate doneOn, BigDecimal effect, String readBy, LocalDate progressOn, String progress) {
    }

    /** An account that exists only with the demonstration. */
    public record Account(long id, String login, String displayName, String homeUnit, List<String> roles, List<String> scope) {
    }
}
