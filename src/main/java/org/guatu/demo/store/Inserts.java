package org.guatu.demo.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes many rows with few statements: a hundred rows at a time, which is quick on both databases without settings of their drivers. */
@Repository
class Inserts {

    private static final int ROWS_AT_ONCE = 100;

    private final JdbcTemplate jdbc;

    Inserts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param columns names with commas between them
     * @param values  the values of a row in the order of the columns
     */
    <R> void into(String table, String columns, Collection<R> rows, Function<R, Object[]> values) {
        List<R> left = List.copyOf(rows);
        String row = "(" + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ")";
        for (int from = 0; from < left.size(); from += ROWS_AT_ONCE) {
            List<R> some = left.subList(from, Math.min(left.size(), from + ROWS_AT_ONCE));
            List<Object> parameters = new ArrayList<>();
            some.forEach(one -> Collections.addAll(parameters, values.apply(one)));
            jdbc.update("INSERT INTO " + table + " (" + columns + ") VALUES " + String.join(", ", Collections.nCopies(some.size(), row)),
                    parameters.toArray());
        }
    }

    /** Runs a statement that needs no values. */
    void run(String sql) {
        jdbc.update(sql);
    }
}
