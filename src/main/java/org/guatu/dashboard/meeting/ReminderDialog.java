package org.guatu.dashboard.meeting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.indicator.Light;
import org.guatu.refusal.Refusal;
import org.guatu.review.Reminder;
import org.guatu.review.Reminder.Channel;
import org.guatu.shell.LightBadge;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;

/** By which ways reminders go, and to which address those of each unit. What is typed is kept when its field is left. */
@Tag("vaadin-dialog")
class ReminderDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;

    private final transient DecisionDesk desk;
    private final Paragraph said = new Paragraph();

    /** @param units whose mail goes somewhere, the first above the others */
    ReminderDialog(DecisionDesk desk, List<Unit> units) {
        this.desk = desk;
        addClassName("remind-dialog");
        setHeaderTitle(Texts.text("remind.title"));
        Set<Channel> ways = desk.reminders().ways();
        Div how = new Div();
        how.addClassName("remind-ways");
        Stream.of(Channel.values()).forEach(way -> how.add(way(way, way == Channel.PRODUCT || ways.contains(way))));
        said.addClassName("note");
        said.getElement().setAttribute("role", "status");
        said.setText(Texts.text("remind.addresses.what", String.valueOf(Reminder.DAYS_BEFORE)));
        Div addresses = new Div();
        addresses.addClassName("remind-addresses");
        units.forEach(unit -> addresses.add(address(unit)));
        add(how, said, addresses);
        NativeButton close = new NativeButton(Texts.text("shell.close"), press -> close());
        close.addClassName("button");
        getFooter().add(close);
    }

    private static Component way(Channel way, boolean set) {
        String key = "remind.way." + way.name().toLowerCase(java.util.Locale.ROOT);
        Span name = new Span(Texts.text(key));
        name.addClassName("remind-way-name");
        Span told = new Span(Texts.text(key + (set ? ".set" : ".unset")));
        told.addClassName("remind-way-told");
        Div row = new Div(name, new LightBadge(set ? Light.OK : Light.NONE, Texts.text(set ? "remind.set" : "remind.unset")), told);
        row.addClassName("remind-way");
        row.getElement().setAttribute("data-way", way.name());
        return row;
    }

    private Component address(Unit unit) {
        TextField field = new TextField(unit.shortName(Texts.locale()));
        field.addClassName("remind-address");
        field.setMaxLength(LONGEST);
        field.setPlaceholder(Texts.text("remind.address.none"));
        field.getElement().setAttribute("data-key", unit.code().value());
        field.setValue(desk.reminders().address(unit.code()).orElse(""));
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            try {
                desk.reminders().setAddress(unit.code(), change.getValue());
                say(Texts.text(change.getValue().isBlank() ? "remind.address.gone" : "remind.address.kept", unit.shortName(Texts.locale())), false);
            } catch (Refusal refused) {
                field.setErrorMessage(Texts.text(refused));
                field.setInvalid(true);
                say(Texts.text(refused), true);
            }
        });
        return field;
    }

    private void say(String words, boolean refused) {
        said.setText(words);
        said.setClassName("refusal", refused);
        said.setClassName("note", !refused);
    }
}
