package org.guatu.ledger.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.guatu.ledger.Step;
import org.guatu.ledger.store.ReceiptWrites.Actor;
import org.guatu.ledger.store.ReceiptWrites.Insert;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Writes many receipts in few statements: the same columns as {@link ReceiptWrites}, for lines that are new and correct nothing. */
@Repository
public class ReceiptBatch {

    private static final String RECEIPT = """
            INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, amount_foreign, fx_rate,
                                 fx_rate_on, origin, status, submitted_by, submitted_on, submitter_login, voucher_no, note, late_entry, meant_month,
                                 held, demo, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, FALSE, 0)
            """;
    private static final String STEP = """
            INSERT INTO receipt_step (receipt_id, version_no, step, happened_at, login, label, amount, received_on, booked_month, confirmed)
            VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    ReceiptBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts lines in; their ids in the same order. */
    public List<Long> insert(List<Insert> lines) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.batchUpdate(connection -> connection.prepareStatement(RECEIPT, new String[] {"id"}), new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int i) throws SQLException {
                fill(row, lines.get(i));
            }

            @Override
            public int getBatchSize() {
                return lines.size();
            }
        }, keys);
        List<Long> ids = keys.getKeyList().stream().map(Map::values).map(key -> ((Number) key.iterator().next()).longValue()).toList();
        if (ids.size() != lines.size()) {
            throw new IllegalStateException("the database told " + ids.size() + " numbers for " + lines.size() + " lines");
        }
        return ids;
    }

    /** Writes down one step for each new line, with the doubts that were confirmed for it. */
    public void steps(Step.Kind kind, List<Long> ids, List<Insert> lines, Actor by, LocalDateTime at, List<String> confirmed) {
        jdbc.batchUpdate(STEP, IntStream.range(0, ids.size()).mapToObj(i -> new Object[] {ids.get(i), kind.name(), at, by.login(), by.label(),
                lines.get(i).money().yuan(), lines.get(i).entered().receivedOn(), lines.get(i).entered().month().yyyymm(), confirmed.get(i)}).toList());
    }

    private static void fill(PreparedStatement row, Insert line) throws SQLException {
        int at = 1;
        row.setLong(at++, line.entered().projectId());
        row.setString(at++, line.unit().value());
        row.setString(at++, line.kind().name());
        row.setString(at++, line.entered().category());
        row.setObject(at++, line.entered().receivedOn());
        row.setInt(at++, line.entered().month().yyyymm());
        row.setBigDecimal(at++, line.money().yuan());
        row.setString(at++, line.money().currency());
        row.setObject(at++, line.money().foreign(), Types.DECIMAL);
        row.setObject(at++, line.money().rate(), Types.DECIMAL);
        row.setObject(at++, line.money().rateOn(), Types.DATE);
        row.setString(at++, line.entered().origin().name());
        row.setString(at++, line.status().name());
        row.setString(at++, line.by().label());
        row.setObject(at++, line.on());
        row.setString(at++, line.by().login());
        row.setString(at++, line.entered().voucherNo());
        row.setString(at++, line.entered().note());
        row.setBoolean(at++, line.late());
        row.setObject(at, line.meant() == null ? null : line.meant().yyyymm(), Types.INTEGER);
    }
}
