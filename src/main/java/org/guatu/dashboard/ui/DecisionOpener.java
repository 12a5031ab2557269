package org.guatu.dashboard.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;

import org.guatu.review.DecisionSubject;

/** The way from any screen to a decision about what it shows. */
public interface DecisionOpener {

    /**
     * A quiet button that lets its presser decide; empty for who may not.
     *
     * @param about what the decision is about, in words: 冠县 · 到位资金 −6.18 亿元
     */
    Optional<Component> button(DecisionSubject subject, String about);
}
