package org.guatu.ledger.ui;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.router.QueryParameters;

import org.guatu.access.Role;
import org.guatu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reviewer's line of the menu. */
@Configuration
class ReviewNavigation {

    static final String PATH = "review-queue";
    private static final int ORDER = 30;

    @Bean
    NavigationEntry reviewEntry() {
        return new NavigationEntry("recognition.nav", PATH, Set.of(Role.REVIEWER), ORDER);
    }

    /** The queues. */
    enum Tab {
        OPEN, DISPUTED, DONE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Tab of(String word) {
            return java.util.Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst().orElse(OPEN);
        }
    }

    /**
     * What the address says.
     *
     * @param line     the line that is open, or null for the first
     * @param evidence whether a narrow screen shows the evidence instead of the checks
     */
    record Place(Tab tab, Long line, boolean evidence) {

        static Place read(QueryParameters parameters) {
            Long line = parameters.getSingleParameter("line").filter(text -> text.matches("[1-9]\\d{0,17}")).map(Long::valueOf).orElse(null);
            return new Place(Tab.of(parameters.getSingleParameter("tab").orElse("")), line,
                    parameters.getSingleParameter("view").filter("evidence"::equals).isPresent());
        }

        Place withLine(Long other) {
            return new Place(tab, other, evidence);
        }

        Place withEvidence(boolean shown) {
            return new Place(tab, line, shown);
        }

        QueryParameters parameters() {
            QueryParameters parameters = QueryParameters.empty();
            if (tab != Tab.OPEN) {
                parameters = parameters.merging("tab", tab.word());
            }
            if (line != null) {
                parameters = parameters.merging("line", line.toString());
            }
            return evidence ? parameters.merging("view", "evidence") : parameters;
        }

        String href() {
            return Optional.of(parameters().getQueryString()).filter(query -> !query.isEmpty()).map(query -> PATH + "?" + query).orElse(PATH);
        }
    }
}
