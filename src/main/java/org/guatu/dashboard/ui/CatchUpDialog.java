package org.guatu.dashboard.ui;

import java.math.BigDecimal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.dashboard.Chase;
import org.guatu.indicator.Exact;
import org.guatu.progress.CatchUp;
import org.guatu.shell.FigureData;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;

/** The calculator of catching up (追赶测算): so many shortfalls made good, or so much money, and what rate, light and rank that gives. */
@Tag("vaadin-dialog")
class CatchUpDialog extends PanelDialog {

    private static final long serialVersionUID = 1L;

    private static final int YI = 8;
    /** 亿元 that can be typed; more than any city has. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final transient Chase chase;
    private final Div result = new Div();

    CatchUpDialog(Chase chase) {
        super("catch-up-dialog", Texts.text("dashboard-unit.chase.title"));
        this.chase = chase;
        IntegerField projects = new IntegerField(Texts.text("dashboard-unit.chase.projects", Formats.count(chase.shortfalls().size())));
        projects.setMin(0);
        projects.setMax(chase.shortfalls().size());
        projects.setStepButtonsVisible(true);
        projects.setValueChangeMode(ValueChangeMode.EAGER);
        BigDecimalField amount = new BigDecimalField(Texts.text("dashboard-unit.chase.amount"));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setSuffixComponent(new Span(Amounts.YUAN.name()));
        projects.addValueChangeListener(change -> {
            if (change.getValue() != null && change.getValue() >= 0 && change.getValue() <= chase.shortfalls().size()) {
                CatchUp made = chase.top(change.getValue());
                if (change.isFromClient() || amount.isEmpty()) {
                    amount.setValue(made.amount().movePointLeft(YI).stripTrailingZeros());
                }
                tell(made);
            }
        });
        amount.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                BigDecimal yi = change.getValue();
                boolean sensible = yi != null && yi.signum() >= 0 && yi.compareTo(MOST) <= 0;
                amount.setInvalid(!sensible);
                amount.setErrorMessage(Texts.text("dashboard-unit.chase.amount-refused"));
                if (sensible) {
                    projects.clear();
                    tell(chase.amount(yi.movePointRight(YI)));
                }
            }
        });
        result.addClassName("catch-up-result");
        result.getElement().setAttribute("role", "status");
        Div fields = new Div(projects, new Span(Texts.text("dashboard-unit.chase.or")), amount);
        fields.addClassName("catch-up-fields");
        Paragraph condition = new Paragraph(Texts.text("dashboard-unit.chase.condition"));
        condition.addClassName("caption");
        add(fields, result, condition);
        projects.setValue(chase.first());
    }

    private void tell(CatchUp made) {
        result.removeAll();
        result.add(line("dashboard-unit.chase.comes-in", new FigureData(made.amount(), "+" + Formats.yi(made.amount())),
                        new Text(" " + Amounts.YUAN.unit())),
                line("dashboard-unit.chase.rate", FigureData.percent(made.before().completion().orElseThrow()), new Text(" → "),
                        FigureData.percent(made.after().completion().orElseThrow())),
                line("dashboard-unit.chase.against", signed(made.before().againstPace().orElseThrow()), new Text(" → "),
                        signed(made.after().againstPace().orElseThrow()), new Text(" " + Amounts.YUAN.unit())),
                line("dashboard-unit.chase.result", CatchUpBox.outcome(made, chase.isRanked())));
    }

    private static FigureData signed(Exact yuan) {
        return FigureData.signedYi(yuan);
    }

    private static Component line(String key, Component... parts) {
        Span value = new Span(parts);
        value.addClassName("catch-up-value");
        Div line = new Div(new Span(Texts.text(key)), value);
        line.addClassName("catch-up-line");
        return line;
    }
}
