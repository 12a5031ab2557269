package org.guatu.ledger.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

import org.guatu.ledger.ReviewQueue;
import org.guatu.shell.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue of a reviewer of 聊城市 as it is open, and what is read on it. */
abstract class ReviewQueueScreen extends SpringBrowserlessTest {

    @Autowired
    ReviewQueue queue;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_reader_reads_chinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    ReviewQueueView open(String query) {
        UI.getCurrent().navigate("review-queue", QueryParameters.fromString(query));
        return (ReviewQueueView) getCurrentView();
    }

    List<Anchor> rows() {
        return $(Anchor.class).withClassName("review-row").all();
    }

    Anchor currentRow() {
        return rows().stream().filter(row -> row.getElement().hasAttribute("aria-current")).findFirst().orElseThrow();
    }

    String current() {
        return words(currentRow());
    }

    long selected() {
        return Long.parseLong(currentRow().getElement().getAttribute("data-line"));
    }

    TextField reason() {
        return $(TextField.class).withClassName("review-reason-field").single();
    }

    TextField dialogReason() {
        return below(dialog()).filter(TextField.class::isInstance).map(TextField.class::cast).findFirst().orElseThrow();
    }

    Dialog dialog() {
        return $(Dialog.class).single();
    }

    static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(ReviewQueueScreen::below));
    }

    /** Everything on the page, the header with the queues included. */
    static String seen() {
        return UI.getCurrent().getChildren().map(ReviewQueueScreen::words).collect(Collectors.joining(" "));
    }

    static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }
}
