package org.guatu.dashboard.ui;

import java.util.List;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

import org.guatu.live.TakesOver;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;
import org.guatu.shell.ViewState;

/** A button that opens what lies behind a panel. That it is open stands in the address: {@code table=ranking}. */
class DialogButton extends NativeButton implements TakesOver {

    private static final long serialVersionUID = 1L;

    private final String name;
    private transient Supplier<? extends PanelDialog> behind;

    /**
     * @param name   in the address
     * @param behind made when it is wanted
     */
    DialogButton(String name, Supplier<? extends PanelDialog> behind) {
        this.name = name;
        this.behind = behind;
        getElement().setAttribute("aria-haspopup", "dialog");
        addClickListener(press -> press());
    }

    /**
     * The button, as a sign, of the table of what a panel shows.
     *
     * @param name     in the address
     * @param title    of the table
     * @param data     made when it is wanted
     * @param fileName of the CSV, without its ending
     */
    static DialogButton table(String name, String title, Supplier<DataTable> data, String fileName) {
        DialogButton button = new DialogButton(name, () -> new TableDialog(title, data.get(), fileName));
        button.addClassName("icon-button");
        button.add(new Glyph(Glyph.Form.TABLE));
        String words = Texts.text("dashboard.panel.table", title);
        button.getElement().setAttribute("aria-label", words).setAttribute("title", words);
        return button;
    }

    /** Opens it, as a step of the address. */
    void press() {
        open();
        OverAddress.push(PanelDialog.PARAMETER, name);
    }

    @Override
    public boolean takeOver(Component fresh) {
        behind = ((DialogButton) fresh).behind;
        return false;
    }

    /** Opens what the address of a screen names, and closes what it names no more; call it once the screen is drawn. */
    static void follow(Component screen, ViewState address) {
        if (ComponentUtil.getData(UI.getCurrent(), AddressedDialog.class) instanceof AddressedDialog open) {
            open.closeWithAddress();
        }
        if (address.over() instanceof ViewState.TableOpen(String asked)) {
            within(screen).stream().filter(button -> button.name.equals(asked)).findFirst().ifPresent(DialogButton::open);
        }
    }

    private void open() {
        PanelDialog dialog = behind.get();
        present(dialog);
        dialog.open();
    }

    /** Keeps in mind what is about to lie open under the name in the address. */
    static void present(AddressedDialog dialog) {
        ComponentUtil.setData(UI.getCurrent(), AddressedDialog.class, dialog);
    }

    private static List<DialogButton> within(Component component) {
        return component instanceof DialogButton button ? List.of(button)
                : component.getChildren().flatMap(child -> within(child).stream()).toList();
    }
}
