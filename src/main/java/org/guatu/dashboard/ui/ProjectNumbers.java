package org.guatu.dashboard.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

import org.guatu.live.PressButton;
import org.guatu.live.Redraw;
import org.guatu.shell.FigureData;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** The numbers of a project's screen that open how they are reckoned, one at a time in a window; which one stands in the address. */
record ProjectNumbers(ProjectDerivations derivations) {

    /** A number to be pressed. */
    Component button(String name, FigureData figure, String... classes) {
        PressButton button = new PressButton(pressed -> open(pressed, name));
        button.add(figure);
        button.addClassName("number-button");
        button.addClassNames(classes);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        return button;
    }

    /** For the numbers of a sentence that are all of one name. */
    Finding.Press opens(String name) {
        return (anchor, derived) -> open(anchor, name);
    }

    /** Opens one, as a step of the address. */
    void open(Component anchor, String name) {
        if (show(anchor, name)) {
            OverAddress.push(PanelDialog.PARAMETER, name);
        }
    }

    /** Opens the one that the address names; call it after {@link DialogButton#follow}, which closes what is open. */
    void follow(ViewState address) {
        if (address.over() instanceof ViewState.TableOpen(String asked)) {
            show(null, asked);
        }
    }

    /** Brings an open one up to date. */
    void refresh() {
        if (ComponentUtil.getData(UI.getCurrent(), ProjectNumbers.class.getName()) instanceof Open open && open.dialog.isOpened()) {
            derivations.of(open.name).ifPresent(fresh -> Redraw.into(open.content, new DerivationBlock(fresh)));
        }
    }

    private boolean show(Component anchor, String name) {
        Optional<Derivation> derivation = derivations.of(name);
        derivation.ifPresent(found -> {
            String project = derivations.file().project().name(Texts.locale());
            OverDialog dialog = new OverDialog("explanation", found.label().text() + " · " + project, PanelDialog.PARAMETER);
            Span of = new Span(project);
            of.addClassName("ex-of");
            Div head = new Div(new H2(found.label().components()), of);
            head.addClassName("ex-head");
            Div content = new Div(new DerivationBlock(found));
            content.addClassName("ex-alone");
            Div scroll = new Div(head, content);
            scroll.addClassName("ex-scroll");
            scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", found.label().text());
            Div all = new Div(scroll);
            all.addClassName("explanation-content");
            dialog.add(all);
            ComponentUtil.setData(UI.getCurrent(), ProjectNumbers.class.getName(), new Open(dialog, content, name));
            DialogButton.present(dialog);
            dialog.openBeside(anchor);
        });
        return derivation.isPresent();
    }

    /** What is open in a window. */
    private record Open(OverDialog dialog, Div content, String name) {
    }
}
