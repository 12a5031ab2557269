package org.guatu.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.guatu.shell.FigureData;

/** A derived figure with its rule, its formula and its parts; stands above the explanation of the number it is reckoned from. */
class DerivationBlock extends Div {

    private static final long serialVersionUID = 1L;

    DerivationBlock(Derivation derivation) {
        addClassName("ex-derived");
        Span label = new Span(derivation.label().components());
        label.addClassName("ex-derived-label");
        Span value = new Span(new FigureData(derivation.result().exact(), derivation.result().shown()));
        value.addClassName("ex-value");
        Span unit = new Span(derivation.unit());
        unit.addClassName("ex-unit");
        Div number = new Div(value, unit);
        number.addClassName("ex-number");
        Paragraph rule = new Paragraph(derivation.rule());
        rule.addClassName("ex-caption");
        add(label, number, rule);
        if (derivation.filled() != null) {
            Div line = new Div(new Span(derivation.filled().components()), new Text(" = "), new FigureData(derivation.result().exact(), derivation.result().shown()));
            line.addClassName("ex-derived-formula");
            add(line);
        }
        Div list = new Div();
        list.addClassName("ex-parts-list");
        list.getElement().setAttribute("role", "list");
        derivation.parts().forEach(part -> list.add(line(part)));
        if (!derivation.parts().isEmpty()) {
            add(list);
        }
    }

    private static Component line(Derivation.Part part) {
        Span name = new Span(part.label().components());
        Span filled = new Span(part.filled() == null ? new Component[0] : part.filled().components());
        filled.addClassName("ex-filled");
        Span amount = new Span(new FigureData(part.amount().exact(), part.amount().shown()), new Text(part.unit().isEmpty() ? "" : " " + part.unit()));
        amount.addClassName("ex-result");
        Div line = new Div();
        line.addClassName("ex-formula");
        if (part.href() == null) {
            line.add(name, filled, amount);
        } else {
            Anchor open = new Anchor(part.href());
            if (part.href().startsWith("evidence/")) {
                open.setTarget(AnchorTarget.BLANK);
                open.setRouterIgnore(true);
            }
            open.add(name);
            open.addClassName("ex-part-link");
            line.add(open, filled, amount);
        }
        line.getElement().setAttribute("role", "listitem");
        return line;
    }
}
