package org.guatu.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

import org.guatu.shell.Texts;

/** A page in the frame that says in plain words what went wrong and where to go on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();

    final void say(String titleKey, String sentence) {
        removeAll();
        addClassNames("card", "error-page");
        title.setText(Texts.text(titleKey));
        Anchor home = new Anchor(".", Texts.text("shell.error.home"));
        home.addClassNames("button", "button--primary");
        add(title, new Paragraph(sentence), home);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " \u00b7 " + Texts.text("shell.brand");
    }
}
