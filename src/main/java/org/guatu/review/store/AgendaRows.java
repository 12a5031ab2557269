package org.guatu.review.store;

import java.util.List;

import org.guatu.review.AgendaItem;
import org.guatu.review.PageRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scripts of meetings. */
@Repository
public class AgendaRows {

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AgendaItem> of(long meeting) {
        return jdbc.sql("SELECT item_no, page_ref, minutes, reasons FROM review_agenda WHERE meeting_id = :id ORDER BY item_no")
                .param("id", meeting).query((row, n) -> new AgendaItem(row.getInt(1), PageRef.parse(row.getString(2)), row.getInt(3),
                        AgendaItem.reasons(row.getString(4)))).list();
    }

    /** Puts a script in the place of the one before. */
    public void replace(long meeting, List<AgendaItem> items) {
        jdbc.sql("DELETE FROM review_agenda WHERE meeting_id = :id").param("id", meeting).update();
        for (AgendaItem item : items) {
            jdbc.sql("INSERT INTO review_agenda (meeting_id, item_no, page_ref, minutes, reasons) VALUES (:id, :no, :page, :minutes, :reasons)")
                    .param("id", meeting).param("no", item.no()).param("page", item.page().toString()).param("minutes", item.minutes())
                    .param("reasons", item.reasonsText()).update();
        }
    }
}
