package org.guatu.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;

import org.guatu.WithDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** The reviewer's queue while others work on it. */
@WithDemonstration
@Transactional
@ViewPackages(classes = ReviewQueueView.class)
@WithMockUser(username = "reviewer", roles = "REVIEWER")
class ReviewQueueFollowsUiTest extends ReviewQueueScreen {

    @Test
    void what_others_do_is_shown_and_moves_nothing_under_the_readers_hands() {
        ReviewQueueView view = open("");
        List<String> before = lines();
        Anchor kept = rows().get(2);
        jdbc.sql("UPDATE receipt SET amount = amount + 10000 WHERE id = ?").param(before.get(2)).update();
        jdbc.sql("UPDATE receipt SET status = 'WITHDRAWN' WHERE id = ?").param(before.get(1)).update();
        jdbc.sql("""
                INSERT INTO receipt (project_id, unit_code, kind, category, received_on, booked_month, amount, currency, origin, status, submitted_by, submitted_on,
                                     submitter_login, checked_by, checked_on, demo, version)
                SELECT project_id, unit_code, kind, category, received_on, booked_month, 1234560000, currency, origin, status, submitted_by, submitted_on,
                       submitter_login, checked_by, checked_on, FALSE, 0 FROM receipt WHERE id = ?""").param(before.get(2)).update();
        view.follow();
        assertThat(lines()).as("every row where it was").isEqualTo(before);
        assertThat(rows().get(2)).isSameAs(kept);
        assertThat(words(kept)).contains("8,201");
        assertThat(words(rows().get(1))).contains("已由他人办理");
        assertThat(seen()).doesNotContain("刚被他人办理");
        jdbc.sql("UPDATE receipt SET version = version + 1 WHERE id = ?").param(before.getFirst()).update();
        view.follow();
        assertThat(seen()).contains("刚被他人办理");
        test($(NativeButton.class).withText("有 1 条新，1 条已由他人办理").single()).click();
        assertThat(lines()).hasSize(9).isNotEqualTo(before).contains(before.getFirst());
        assertThat(seen()).contains("123,456").doesNotContain("已由他人办理", "刚被他人办理");
    }

    @Test
    void news_of_what_was_already_read_read_nothing_again() {
        ReviewQueueView view = open("");
        Anchor row = rows().get(2);
        String before = words(row);
        jdbc.sql("UPDATE receipt SET amount = amount + 10000 WHERE id = ?").param(lines().get(2)).update();
        view.heard();
        assertThat(words(row)).as("no change was committed since the queue was read").isEqualTo(before);
        jdbc.sql("UPDATE audit_head SET entry_count = entry_count + 1").update();
        view.heard();
        assertThat(words(row)).isNotEqualTo(before).contains("8,201");
    }

    private List<String> lines() {
        return rows().stream().map(row -> row.getElement().getAttribute("data-line")).toList();
    }
}
