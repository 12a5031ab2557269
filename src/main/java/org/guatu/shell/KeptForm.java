package org.guatu.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.dom.Element;

import org.guatu.shell.TypedKeeper.Kept;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed and chosen in a form is kept while it is done (see {@code form-drafts.ts}) and put back when the form is opened again: after a
 * reload or a restart, or on another device. This is the line in the form that says so; where what it was typed over has changed meanwhile,
 * both versions stand in it side by side.
 */
@JsModule("./shell/form-drafts.ts")
public class KeptForm extends Div {

    /** What stands for «typed over nothing». */
    public static final int NEW = -1;

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient TypedKeeper keeper;
    private final String form;
    private final int basedOn;
    private final transient Map<String, Part> parts = new LinkedHashMap<>();
    private transient Map<String, String> begun = Map.of();
    private transient Map<String, Kept> kept = Map.of();
    private transient Element holder;

    /** A field: what it says as a text, how a text goes into it, and how the text is read by people. */
    private record Part(String label, Supplier<String> now, Consumer<String> put, UnaryOperator<String> words) {
    }

    /**
     * @param keeper  who keeps, or null where nobody does
     * @param form    under which it is kept, 1 to 60 characters, as {@code project/12/stage}
     * @param basedOn version of what is typed over, or {@link #NEW}
     */
    public KeptForm(TypedKeeper keeper, String form, int basedOn) {
        this.keeper = keeper;
        this.form = form;
        this.basedOn = basedOn;
        addClassName("kept-form");
        getElement().setAttribute("role", "status");
        setVisible(false);
        if (keeper != null) {
            kept = keeper.of(form).stream().collect(Collectors.toMap(Kept::field, one -> one));
        }
    }

    /** Names what holds the fields. */
    public void around(Element fields) {
        holder = fields;
        holder.setAttribute("data-draft-form", form).setAttribute("data-draft-based", String.valueOf(basedOn));
    }

    /** A field of words. */
    public <F extends Component & HasValue<?, String> & HasLabel> void text(String name, F field) {
        part(name, field, new Part(field.getLabel(), field::getValue, field::setValue, UnaryOperator.identity()));
    }

    /** A field of a number. */
    public void number(String name, BigDecimalField field) {
        part(name, field, new Part(field.getLabel(), () -> field.getValue() == null ? "" : field.getValue().toPlainString(), text -> {
            try {
                field.setValue(text.isBlank() ? null : new BigDecimal(text.strip().replace(",", "")));
            } catch (NumberFormatException e) {
                // the field cannot hold what is no number
            }
        }, UnaryOperator.identity()));
    }

    /** A field of a day. */
    public void day(String name, DatePicker field) {
        part(name, field, new Part(field.getLabel(), () -> field.getValue() == null ? "" : field.getValue().toString(), text -> {
            try {
                field.setValue(text.isEmpty() ? null : LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                // only a device that was tampered with says so
            }
        }, UnaryOperator.identity()));
    }

    /** A box to check. */
    public void check(String name, Checkbox field) {
        part(name, field, new Part(field.getLabel(), () -> String.valueOf(field.getValue()), text -> field.setValue(Boolean.valueOf(text)),
                UnaryOperator.identity()));
    }

    /**
     * One of several; call it when the field has its items.
     *
     * @param code names an item in every language and at every time
     */
    public <T> void choice(String name, Select<T> field, Function<T, String> code) {
        List<T> items = field.getListDataView().getItems().toList();
        Function<String, T> byCode = text -> items.stream().filter(item -> code.apply(item).equals(text)).findFirst().orElse(null);
        Function<T, String> words = item -> item == null ? "" : field.getItemLabelGenerator().apply(item);
        field.getElement().setAttribute("data-draft-codes",
                JSON.writeValueAsString(items.stream().collect(Collectors.toMap(words, code, (one, other) -> one))));
        part(name, field, new Part(field.getLabel(), () -> field.getValue() == null ? "" : code.apply(field.getValue()), text -> {
            T item = byCode.apply(text);
            if (item != null || text.isEmpty() && field.isEmptySelectionAllowed()) {
                field.setValue(item);
            }
        }, text -> words.apply(byCode.apply(text))));
    }

    /** What the server alone knows: call {@link #say} whenever it changes. */
    public void own(String name, String label, Supplier<String> now, Consumer<String> put, UnaryOperator<String> words) {
        parts.put(name, new Part(label, now, put, words));
    }

    /** Keeps what a part says now, from the server's side. */
    public void say(String name) {
        if (parts.containsKey(name)) {
            keep(name, parts.get(name).now.get());
        }
    }

    /** Keeps a text that is no field of its own. */
    public void keep(String name, String text) {
        if (keeper != null) {
            keeper.keep(form, new Kept(name, text, basedOn));
        }
    }

    /** Lets a text go that is no field of its own. */
    public void forget(String name) {
        if (keeper != null) {
            keeper.forget(form, name);
        }
    }

    /** What the form was opened with under names that begin so, by name. */
    public List<Kept> beginning(String prefix) {
        return kept.values().stream().filter(one -> one.field().startsWith(prefix)).sorted(java.util.Comparator.comparing(Kept::field)).toList();
    }

    /** Puts back what was kept; call it when the fields have what they begin with. */
    public void restore() {
        begun = parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue().now.get()));
        put(List.copyOf(kept.values()));
        if (keeper != null && keeper.login() != null) {
            // by what holds the fields: this line is not there for the browser until it has something to say
            holder.executeJs("return window.guatuFormDrafts ? window.guatuFormDrafts.begin($0, $1) : '[]'", form, keeper.login())
                    .then(String.class, json -> put(JSON.readValue(json, new TypeReference<List<Kept>>() {
                    })));
        }
    }

    /** Lets all of it go: it was saved, or given up. */
    public void letGo() {
        if (keeper != null) {
            keeper.forgetForm(form);
            getUI().ifPresent(ui -> ui.getPage().executeJs("window.guatuFormDrafts?.letGo($0)", form));
        }
    }

    private void part(String name, Component field, Part part) {
        field.getElement().setAttribute("data-draft", name);
        parts.put(name, part);
    }

    private void put(List<Kept> texts) {
        List<Kept> told = texts.stream().filter(one -> parts.containsKey(one.field()))
                .sorted(java.util.Comparator.comparing(one -> List.copyOf(parts.keySet()).indexOf(one.field()))).toList();
        told.forEach(one -> parts.get(one.field()).put.accept(one.text()));
        if (told.stream().noneMatch(one -> !parts.get(one.field()).now.get().equals(begun.getOrDefault(one.field(), "")))) {
            return;
        }
        setVisible(true);
        removeAll();
        if (texts.stream().anyMatch(one -> one.basedOn() != basedOn)) {
            compare();
        } else {
            add(new Span(Texts.text("kept.restored")));
        }
    }

    /** What there is now beside what was typed, field by field. */
    private void compare() {
        Div versions = new Div(new Span(), new Span(Texts.text("kept.now")), new Span(Texts.text("kept.mine")));
        versions.addClassName("kept-versions");
        parts.forEach((name, part) -> {
            String now = begun.getOrDefault(name, "");
            String mine = part.now.get();
            if (!mine.equals(now)) {
                versions.add(new Span(part.label), new Span(shown(part, now)), new Span(shown(part, mine)));
            }
        });
        NativeButton useMine = new NativeButton(Texts.text("kept.use-mine"), press -> {
            parts.forEach((name, part) -> {
                if (!part.now.get().equals(begun.getOrDefault(name, ""))) {
                    keep(name, part.now.get());
                }
            });
            holder.executeJs("window.guatuFormDrafts?.rebase($0, $1)", form, basedOn);
            setVisible(false);
        });
        NativeButton useNow = new NativeButton(Texts.text("kept.use-now"), press -> {
            letGo();
            parts.forEach((name, part) -> part.put.accept(begun.getOrDefault(name, "")));
            setVisible(false);
        });
        useMine.addClassName("text-button");
        useNow.addClassName("text-button");
        add(new Span(Texts.text("kept.stale")), versions, useMine, useNow);
    }

    private static String shown(Part part, String text) {
        String words = part.words.apply(text);
        return words.isBlank() ? Formats.NONE : words;
    }
}
