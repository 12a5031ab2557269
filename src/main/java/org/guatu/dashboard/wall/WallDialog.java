package org.guatu.dashboard.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;

import org.guatu.refusal.Refusal;
import org.guatu.review.NamedWall;
import org.guatu.review.NamedWalls;
import org.guatu.shell.Glyph;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.UnitCode;

/** A kept wall to be made or changed. What is refused is said in the dialog, which stays open with what was typed. */
@Tag("vaadin-dialog")
class WallDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "wall.kept.";
    private static final List<String> RATIOS = List.of("auto", "16:9", "16:10", "4:3", "32:9");

    private final transient NamedWalls walls;
    private final transient NamedWall before;
    private final transient Consumer<NamedWall> saved;
    private final TextField name = new TextField(Texts.text(KEY + "name"));
    private final TextField code = new TextField(Texts.text(KEY + "code"));
    private final ComboBox<Unit> unit = new ComboBox<>(Texts.text(KEY + "unit"));
    private final CheckboxGroup<String> pages = new CheckboxGroup<>(Texts.text(KEY + "pages"));
    private final IntegerField seconds = new IntegerField(Texts.text(KEY + "seconds"));
    private final Select<String> theme = new Select<>();
    private final Select<String> ratio = new Select<>();
    private final RefusalNote refusal = new RefusalNote();

    /** @param before the wall, or null for a new one */
    WallDialog(NamedWalls walls, List<Unit> scope, NamedWall before, UnitCode first, Consumer<NamedWall> saved) {
        this.walls = walls;
        this.before = before;
        this.saved = saved;
        addClassName("account-dialog");
        setModality(ModalityMode.STRICT);
        setHeaderTitle(before == null ? Texts.text(KEY + "new") : before.name());
        NativeButton close = new NativeButton();
        close.add(new Glyph(Glyph.Form.CLOSE));
        close.addClassName("icon-button");
        close.getElement().setAttribute("aria-label", Texts.text("shell.close"));
        close.addClickListener(press -> close());
        getHeader().add(close);
        fields(scope, first);
        Div form = new Div(name, code, unit, pages, seconds, theme, ratio);
        form.addClassName("account-form");
        add(form, refusal);
        NativeButton save = WallsView.button(KEY + "save", this::save);
        save.addClassName("button--primary");
        getFooter().add(save);
    }

    private void fields(List<Unit> scope, UnitCode first) {
        name.setMaxLength(60);
        code.setMaxLength(24);
        code.setHelperText(Texts.text(KEY + "code-hint"));
        unit.setItems(scope);
        unit.setItemLabelGenerator(one -> one.name(Texts.locale()));
        scope.stream().filter(one -> one.code().equals(first)).findFirst().ifPresent(unit::setValue);
        List<String> kept = before == null ? List.of() : before.pages();
        // Pages of single units and projects that were kept by a link stay to be chosen.
        pages.setItems(Stream.concat(WallAddress.ALL.stream(), kept.stream()).distinct().toList());
        pages.setItemLabelGenerator(WallsView::word);
        pages.setHelperText(Texts.text(KEY + "pages-hint"));
        seconds.setMin(0);
        seconds.setMax(WallAddress.MOST);
        seconds.setStepButtonsVisible(true);
        seconds.setHelperText(Texts.text(KEY + "seconds-hint"));
        theme.setLabel(Texts.text(KEY + "theme"));
        theme.setItems("dark", "light");
        theme.setItemLabelGenerator(word -> Texts.text(KEY + word));
        ratio.setLabel(Texts.text(KEY + "ratio"));
        ratio.setItems(before == null || RATIOS.contains(before.ratio()) ? RATIOS : Stream.concat(RATIOS.stream(), Stream.of(before.ratio())).toList());
        ratio.setItemLabelGenerator(word -> word.equals("auto") ? Texts.text(KEY + "ratio-auto") : word);
        seconds.setValue(before == null ? Integer.valueOf(20) : Integer.valueOf(before.secondsPerPage()));
        theme.setValue(before == null ? "dark" : before.theme());
        ratio.setValue(before == null ? "auto" : before.ratio());
        if (before != null) {
            name.setValue(before.name());
            code.setValue(before.code());
            code.setReadOnly(true);
            pages.setValue(java.util.Set.copyOf(kept));
        }
    }

    private void save() {
        Integer each = seconds.getValue();
        if (each == null || each != 0 && (each < WallAddress.FEWEST || each > WallAddress.MOST)) {
            refuse(Texts.text(KEY + "refused.seconds"));
            return;
        }
        if (before == null && walls.find(code.getValue().strip()).isPresent()) {
            refuse(Texts.text(KEY + "refused.code", code.getValue().strip()));
            return;
        }
        List<String> order = new ArrayList<>(pages.getListDataView().getItems().filter(pages.getValue()::contains).toList());
        try {
            NamedWall wall = walls.save(new NamedWall(code.getValue().strip(), unit.getValue().code(), name.getValue(), order, each, theme.getValue(), ratio.getValue(),
                    before == null ? 0 : before.version()));
            close();
            saved.accept(wall);
        } catch (Refusal refused) {
            refuse(Texts.text(refused));
        }
    }

    private void refuse(String sentence) {
        refusal.say(sentence);
        refusal.scrollIntoView();
    }
}
