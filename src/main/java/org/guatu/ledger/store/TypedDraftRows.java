package org.guatu.ledger.store;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.List;

import org.guatu.ledger.TypedDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are typing. */
@Repository
public class TypedDraftRows {

    private final JdbcClient jdbc;

    TypedDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a text of a person. */
    public void put(String login, TypedDraft draft) {
        jdbc.sql("""
                INSERT INTO typed_draft (login, form, field, content, based_on, request_key, saved_at)
                VALUES (:login, :form, :field, :content, :basedOn, :key, :at)
                ON DUPLICATE KEY UPDATE content = VALUES(content), based_on = VALUES(based_on), request_key = VALUES(request_key),
                                        saved_at = VALUES(saved_at)
                """).param("login", login).param("form", draft.form()).param("field", draft.field()).param("content", draft.content())
                .param("basedOn", draft.basedOn()).param("key", draft.requestKey(), Types.VARCHAR).param("at", draft.savedAt()).update();
    }

    /** The texts of a person in a form. */
    public List<TypedDraft> of(String login, String form) {
        return jdbc.sql("""
                SELECT form, field, content, based_on, request_key, saved_at
                FROM typed_draft
                WHERE login = :login AND form = :form
                ORDER BY field
                """).param("login", login).param("form", form)
                .query((row, n) -> new TypedDraft(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
                        row.getObject(6, LocalDateTime.class))).list();
    }

    /** Removes a text. */
    public void remove(String login, String form, String field) {
        jdbc.sql("DELETE FROM typed_draft WHERE login = :login AND form = :form AND field = :field")
                .param("login", login).param("form", form).param("field", field).update();
    }

    /** Removes the texts of a form. */
    public void removeForm(String login, String form) {
        jdbc.sql("DELETE FROM typed_draft WHERE login = :login AND form = :form").param("login", login).param("form", form).update();
    }
}
