package org.guatu.project.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.project.Project;
import org.guatu.project.Shares;
import org.guatu.refusal.Refusal;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/** How units share a project from a day on: per cent that add to 100, with their sum while they are typed. */
@Tag("vaadin-dialog")
class ShareDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Project project;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph sum = new Paragraph();
    private final TextField document = new TextField(Texts.text("register.document"));
    private final DatePicker from = ComponentTexts.speak(new DatePicker(Texts.text("register.from")));

    private record Row(Select<Unit> unit, BigDecimalField percent) {
    }

    private ShareDialog(Desk desk, Project project, Runnable saved) {
        super(desk.kept(project, "shares"), Texts.text("register.shares.title", project.name(Texts.locale())), Texts.text("register.save"), saved);
        this.desk = desk;
        this.project = project;
        list.addClassName("register-shares");
        sum.addClassName("register-way");
        sum.getElement().setAttribute("aria-live", "polite");
        from.setMax(desk.clock().today());
        from.setValue(desk.clock().today());
        NativeButton more = new NativeButton(Texts.text("register.shares.more"));
        more.addClassName("text-button");
        more.addClickListener(press -> row(null, null));
        addWide(null, list);
        addWide(null, new Div(more));
        addWide(null, sum);
        add(null, from);
        add(null, document);
        Shares shares = desk.moves().sharesOn(project.id(), desk.clock().today());
        shares.percent().forEach(this::row);
        if (!shares.isShared()) {
            row(null, null);
        }
        // as many lines as were typed into
        kept().beginning("unit/").forEach(one -> upTo(one.field()));
        kept().beginning("percent/").forEach(one -> upTo(one.field()));
        kept().day("from", from);
        kept().text("document", document);
        kept().restore();
        reckon();
    }

    /** Opens it. */
    static void open(Desk desk, long projectId, Runnable saved) {
        new ShareDialog(desk, desk.projects().dossier(projectId).project(), saved).open();
    }

    @Override
    void save() {
        Map<UnitCode, BigDecimal> percent = new TreeMap<>();
        for (Row row : rows) {
            boolean typed = row.percent.getValue() != null && row.percent.getValue().signum() != 0;
            if (row.unit.getValue() == null && typed) {
                throw new Refusal("register.refusal.shares-unit");
            }
            if (typed && percent.put(row.unit.getValue().code(), row.percent.getValue()) != null) {
                throw new Refusal("register.refusal.shares-twice", row.unit.getValue());
            }
        }
        desk.moves().share(project.id(), percent, from.getValue(), document.getValue(), project.version());
    }

    private void upTo(String name) {
        String number = name.substring(name.indexOf('/') + 1);
        while (number.matches("\\d") && rows.size() <= Integer.parseInt(number)) {
            row(null, null);
        }
    }

    private void row(UnitCode code, BigDecimal percent) {
        Select<Unit> unit = new Select<>();
        unit.setItems(desk.unitsOfScope());
        unit.setItemLabelGenerator(one -> one == null ? "" : one.name(Texts.locale()));
        unit.setLabel(Texts.text("register.shares.unit"));
        if (code != null) {
            unit.setValue(desk.units().byCode(code));
        }
        BigDecimalField field = new BigDecimalField(Texts.text("register.shares.percent"));
        field.setSuffixComponent(new Span("%"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(percent == null ? null : new BigDecimal(percent.stripTrailingZeros().toPlainString()));
        field.addValueChangeListener(change -> reckon());
        kept().choice("unit/" + rows.size(), unit, one -> one.code().value());
        kept().number("percent/" + rows.size(), field);
        rows.add(new Row(unit, field));
        list.add(unit, field);
    }

    private void reckon() {
        BigDecimal all = rows.stream().map(row -> row.percent.getValue()).filter(java.util.Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.setText(Texts.text("register.shares.sum", all.stripTrailingZeros().toPlainString()));
        sum.setClassName("register-blocked", all.compareTo(BigDecimal.valueOf(100)) != 0);
    }
}
