package org.guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guatu.OnBothDatabases;
import org.guatu.access.AccessRefusal;
import org.guatu.access.Accounts;
import org.guatu.access.People;
import org.guatu.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is typed is kept for the one who types it. */
@OnBothDatabases
@Transactional
class TypedDraftsDbTest {

    private static final String COUNTY = "371525";
    private static final String FORM = "month/202406";

    @Autowired
    private TypedDrafts drafts;
    @Autowired
    private Accounts accounts;

    private People people;

    @BeforeEach
    void begin() {
        people = new People(accounts);
    }

    @AfterEach
    void signOut() {
        People.out();
    }

    @Test
    void the_last_text_of_a_field_is_kept_as_it_was_typed() {
        people.as(Role.CLERK, COUNTY);
        drafts.keep(FORM, "118", "18", TypedDraft.NEW, "k");
        drafts.keep(FORM, "118", "１，8OO 万？", 3, "k");
        drafts.keep(FORM, "119", "", TypedDraft.NEW, null);
        assertThat(drafts.of(FORM)).extracting(TypedDraft::field, TypedDraft::content, TypedDraft::basedOn, TypedDraft::requestKey)
                .containsExactly(org.assertj.core.api.Assertions.tuple("118", "１，8OO 万？", 3, "k"),
                        org.assertj.core.api.Assertions.tuple("119", "", TypedDraft.NEW, null));
        drafts.forget(FORM, "118");
        assertThat(drafts.of(FORM)).hasSize(1);
        drafts.forgetForm(FORM);
        assertThat(drafts.of(FORM)).isEmpty();
    }

    @Test
    void nobody_sees_what_another_types() {
        String one = people.as(Role.CLERK, COUNTY);
        drafts.keep(FORM, "118", "1850", TypedDraft.NEW, null);
        people.as(Role.CLERK, COUNTY);
        assertThat(drafts.of(FORM)).isEmpty();
        drafts.forgetForm(FORM);
        People.as(one);
        assertThat(drafts.of(FORM)).hasSize(1);
    }

    @Test
    void who_never_types_keeps_nothing_and_a_novel_is_refused() {
        people.as(Role.WALL, COUNTY);
        assertThatThrownBy(() -> drafts.keep(FORM, "1", "1", TypedDraft.NEW, null)).isInstanceOf(AccessRefusal.class);
        people.as(Role.CLERK, COUNTY);
        assertThatThrownBy(() -> drafts.keep(FORM, "1", "x".repeat(2001), TypedDraft.NEW, null)).hasMessageContaining("draft-length");
    }
}
