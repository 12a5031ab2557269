package org.guatu.admin.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.guatu.access.Account;
import org.guatu.access.Accounts;
import org.guatu.access.AuditQuery;
import org.guatu.access.AuditTrail;
import org.guatu.access.Subject;
import org.guatu.shell.ComponentTexts;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.Units;

/** What the trail is narrowed to; each change tells the new query. */
class AuditFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Subject> subject = new Select<>();
    private final TextField id = field("audit.filter.id", 64);
    private final ComboBox<Unit> unit = new ComboBox<>(Texts.text("audit.filter.unit"));
    private final TextField actor = field("audit.filter.actor", 64);
    private final DatePicker from = ComponentTexts.speak(new DatePicker(Texts.text("audit.filter.from")));
    private final DatePicker to = ComponentTexts.speak(new DatePicker(Texts.text("audit.filter.to")));
    private final TextField text = field("audit.filter.text", 64);
    private final NativeButton reset = new NativeButton(Texts.text("audit.filter.reset"));
    private final transient Units units;
    private final transient Consumer<AuditQuery> changed;
    private transient AuditQuery shown = AuditQuery.ALL;

    AuditFilters(Units units, List<Unit> inScope, Consumer<AuditQuery> changed) {
        this.units = units;
        this.changed = changed;
        addClassName("audit-filters");
        subject.setLabel(Texts.text("audit.filter.subject"));
        subject.setItems(Subject.values());
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(Texts.text("audit.filter.all"));
        subject.setItemLabelGenerator(one -> one == null ? Texts.text("audit.filter.all") : Texts.text(one.messageKey()));
        unit.setItems(inScope);
        unit.setItemLabelGenerator(one -> one.name(Texts.locale()));
        unit.setPlaceholder(Texts.text("audit.filter.all"));
        unit.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        text.addClassName("audit-text");
        reset.addClassName("text-button");
        reset.addClickListener(press -> changed.accept(AuditQuery.ALL));
        add(subject, id, unit, actor, from, to, text);
        for (HasValue<?, ?> one : List.<HasValue<?, ?>>of(subject, id, unit, actor, from, to, text)) {
            one.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    tell();
                }
            });
        }
    }

    /** What takes every narrowing away; there while there is one. */
    NativeButton reset() {
        return reset;
    }

    /** Shows a query without telling it as new. */
    void show(AuditQuery query) {
        shown = query;
        subject.setValue(query.subject());
        id.setValue(Objects.requireNonNullElse(query.subjectId(), ""));
        unit.setValue(query.unit() == null ? null : units.find(query.unit()).orElse(null));
        actor.setValue(Objects.requireNonNullElse(query.actor(), ""));
        from.setValue(query.from());
        to.setValue(query.to());
        text.setValue(Objects.requireNonNullElse(query.text(), ""));
        reset.setVisible(!query.equals(AuditQuery.ALL));
    }

    private void tell() {
        String login = Accounts.canonical(actor.getValue());
        actor.setInvalid(!login.isEmpty() && !Account.isLogin(login) && !AuditTrail.SYSTEM.equals(login));
        if (actor.isInvalid()) {
            actor.setErrorMessage(Texts.text("access.refusal.login-form"));
            return;
        }
        changed.accept(new AuditQuery(subject.getValue(), number(), unit.getValue() == null ? null : unit.getValue().code(),
                login.isEmpty() ? null : login, shown.action(), from.getValue(), to.getValue(), typed(text)));
    }

    /** A month is kept without the mark that it is shown with. */
    private String number() {
        String typed = typed(id);
        return typed == null ? null : typed.replaceFirst("^(\\d{4})-(\\d{2})$", "$1$2");
    }

    private static String typed(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static TextField field(String key, int most) {
        TextField field = new TextField(Texts.text(key));
        field.setMaxLength(most);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return field;
    }
}
