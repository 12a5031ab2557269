package org.guatu.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** An element that Flow has no class for, as the parts of a table. */
final class HtmlPart extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    HtmlPart(String tag, Component... inner) {
        super(tag);
        add(inner);
    }

    /** A heading cell. */
    static HtmlPart head(String scope, Component... inner) {
        HtmlPart cell = new HtmlPart("th", inner);
        cell.getElement().setAttribute("scope", scope);
        return cell.role(scope.equals("col") ? "columnheader" : "rowheader");
    }

    /** Says what it is where the layout hides it. */
    HtmlPart role(String role) {
        getElement().setAttribute("role", role);
        return this;
    }
}
