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

/** The button of a panel that opens the table of what it shows. That a table is open stands in the address: {@code table=ranking}. */
class TableButton extends NativeButton implements TakesOver {

    private static final long serialVersionUID = 1L;

    private final String panel;
    private transient Supplier<TableDialog> table;

    /**
     * @param panel    its name in the address
     * @param title    of the table
     * @param data     made when it is wanted
     * @param fileName of the CSV, without its ending
     */
    TableButton(String panel, String title, Supplier<DataTable> data, String fileName) {
        this.panel = panel;
        this.table = () -> new TableDialog(title, data.get(), fileName);
        addClassName("icon-button");
        add(new Glyph(Glyph.Form.TABLE));
        String words = Texts.text("dashboard.panel.table", title);
        getElement().setAttribute("aria-label", words).setAttribute("title", words).setAttribute("aria-haspopup", "dialog");
        addClickListener(press -> press());
    }

    /** Opens the table, as a step of the address. */
    void press() {
        open();
        OverAddress.push(TableDialog.PARAMETER, panel);
    }

    @Override
    public boolean takeOver(Component fresh) {
        table = ((TableButton) fresh).table;
        return false;
    }

    /** Opens the table that the address of a screen names, and closes one that it names no more; call it once the screen is drawn. */
    static void follow(Component screen, ViewState address) {
        if (ComponentUtil.getData(UI.getCurrent(), TableDialog.class) instanceof TableDialog open) {
            open.closeWithAddress();
        }
        if (address.over() instanceof ViewState.TableOpen(String asked)) {
            within(screen).stream().filter(button -> button.panel.equals(asked)).findFirst().ifPresent(TableButton::open);
        }
    }

    private void open() {
        TableDialog dialog = table.get();
        ComponentUtil.setData(UI.getCurrent(), TableDialog.class, dialog);
        dialog.open();
    }

    private static List<TableButton> within(Component component) {
        return component instanceof TableButton button ? List.of(button)
                : component.getChildren().flatMap(child -> within(child).stream()).toList();
    }
}
