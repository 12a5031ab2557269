package org.guatu.admin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

import org.guatu.access.AccessGuard;
import org.guatu.access.Role;
import org.guatu.access.WallDevice;
import org.guatu.access.WallDevices;
import org.guatu.refusal.Refusal;
import org.guatu.shell.MainLayout;
import org.guatu.shell.RefusalNote;
import org.guatu.shell.Texts;
import org.guatu.unit.Unit;
import org.guatu.unit.Units;

/** The screens on walls: pairing one by the code it shows, which are there and when they were last seen, renaming, taking off. */
@Route(value = "screens", layout = MainLayout.class)
@RolesAllowed({Role.Name.OFFICE, Role.Name.ADMIN})
class ScreensView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient WallDevices devices;
    private final transient AccessGuard guard;
    private final transient Units units;
    private final TextField code = new TextField(Texts.text("screens.code"));
    private final TextField name = new TextField(Texts.text("screens.name"));
    private final ComboBox<Unit> unit = new ComboBox<>(Texts.text("screens.unit"));
    private final RefusalNote refusal = new RefusalNote();
    private final Paragraph count = new Paragraph();
    private final Paragraph none = new Paragraph();
    private final ScreenGrid grid;

    ScreensView(WallDevices devices, AccessGuard guard, Units units) {
        this.devices = devices;
        this.guard = guard;
        this.units = units;
        grid = new ScreenGrid(units, this::rename, this::askTakeOff);
        addClassName("admin");
        Paragraph what = new Paragraph(Texts.text("screens.what"));
        what.addClassName("note");
        count.addClassName("note");
        Div list = new Div(count, what, none, grid);
        list.addClassName("card");
        add(new H1(Texts.text("screens.title")), pairing(), list);
        // The address is the browser's own, which is the one that people use.
        UI.getCurrent().getPage().fetchCurrentURL(url -> none.setText(Texts.text("screens.none",
                url.toString().replaceFirst("/screens.*", "/wall"))));
        list();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("screens.title");
    }

    private Div pairing() {
        code.setHelperText(Texts.text("screens.code-hint"));
        code.setMaxLength(12);
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        name.setHelperText(Texts.text("screens.name-hint"));
        name.setMaxLength(WallDevice.LONGEST_NAME);
        unit.setItems(units.all().stream().filter(one -> guard.isInScope(one.code())).toList());
        unit.setItemLabelGenerator(one -> one.name(Texts.locale()));
        units.find(guard.require(Role.OFFICE, Role.ADMIN).homeUnit()).ifPresent(unit::setValue);
        NativeButton pair = refusal.button("screens.pair", this::pair);
        pair.addClassName("button--primary");
        Div form = new Div(code, name, unit, pair);
        form.addClassName("screens-form");
        Div card = new Div(new H2(Texts.text("screens.new")), form, refusal);
        card.addClassName("card");
        return card;
    }

    private void pair() {
        if (unit.getValue() == null) {
            throw new Refusal("access.refusal.no-home");
        }
        WallDevice paired = devices.pair(code.getValue(), name.getValue(), unit.getValue().code());
        code.clear();
        name.clear();
        done("screens.paired", paired.name());
    }

    private void rename(WallDevice device) {
        TextField called = new TextField(Texts.text("screens.name"));
        called.setMaxLength(WallDevice.LONGEST_NAME);
        called.setValue(device.name());
        Dialog dialog = new Dialog(called);
        dialog.setHeaderTitle(Texts.text("screens.rename"));
        NativeButton save = refusal.button("screens.save", () -> {
            dialog.close();
            done("screens.renamed", devices.rename(device.id(), device.version(), called.getValue()).name());
        });
        ask(dialog, save);
    }

    private void askTakeOff(WallDevice device) {
        Dialog sure = new Dialog(new Paragraph(Texts.text("screens.sure-off", device.name())));
        sure.setHeaderTitle(Texts.text("screens.take-off"));
        ask(sure, refusal.button("screens.sure-off.yes", () -> {
            sure.close();
            devices.takeOff(device.id());
            done("screens.taken-off", device.name());
        }));
    }

    private void ask(Dialog dialog, NativeButton yes) {
        yes.addClassName("button--primary");
        dialog.getFooter().add(yes, refusal.button("shell.cancel", dialog::close));
        dialog.open();
    }

    private void done(String key, String what) {
        MainLayout.notice(Texts.text(key, what));
        list();
    }

    private void list() {
        int online = grid.show(devices.list());
        int all = grid.size();
        count.setText(Texts.text("screens.count", String.valueOf(all), String.valueOf(online)));
        none.setVisible(all == 0);
    }
}
