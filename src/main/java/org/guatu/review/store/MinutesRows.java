package org.guatu.review.store;

import java.time.LocalDateTime;
import java.util.Optional;

import org.guatu.review.Minutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

/** Keeps minutes as text. */
@Repository
public class MinutesRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    MinutesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Minutes> find(long meeting) {
        return jdbc.sql("SELECT content FROM review_minutes WHERE meeting_id = :id").param("id", meeting).query(String.class).optional()
                .map(text -> JSON.readValue(text, Minutes.class));
    }

    /** Keeps the minutes of a meeting; there are none of it yet. */
    public void insert(Minutes minutes, LocalDateTime at) {
        jdbc.sql("INSERT INTO review_minutes (meeting_id, content, written_at) VALUES (:id, :content, :at)").param("id", minutes.meetingId())
                .param("content", JSON.writeValueAsString(minutes)).param("at", at).update();
    }
}
