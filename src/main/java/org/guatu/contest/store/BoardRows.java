package org.guatu.contest.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.guatu.contest.Board;
import org.guatu.unit.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads published boards. */
@Repository
public class BoardRows {

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(long id, String titleZh, String titleEn, LocalDate asOf, LocalDate publishedOn) {
    }

    /** The last board published by a day. */
    public Optional<Board> lastPublished(UnitCode unit, String indicator, String period, LocalDate by) {
        return jdbc.sql("""
                SELECT id, title_zh, title_en, as_of, published_on
                FROM board
                WHERE unit_code = :unit AND indicator_code = :indicator AND period_code = :period AND published_on <= :by
                ORDER BY published_on DESC, id DESC
                LIMIT 1
                """).param("unit", unit.value()).param("indicator", indicator).param("period", period).param("by", by)
                .query((row, n) -> new Head(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class))).optional()
                .map(head -> new Board(head.titleZh(), head.titleEn(), head.asOf(), head.publishedOn(), ranks(head.id())));
    }

    private Map<String, Integer> ranks(long board) {
        Map<String, Integer> ranks = new HashMap<>();
        jdbc.sql("SELECT unit_code, rank_no FROM board_rank WHERE board_id = :board").param("board", board)
                .query(row -> {
                    ranks.put(row.getString(1), row.getInt(2));
                });
        return ranks;
    }
}
