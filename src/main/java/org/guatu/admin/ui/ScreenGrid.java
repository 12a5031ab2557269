package org.guatu.admin.ui;

import java.time.LocalDateTime;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

import org.guatu.access.WallDevice;
import org.guatu.calendar.BusinessClock;
import org.guatu.shell.Formats;
import org.guatu.shell.Texts;
import org.guatu.unit.Units;

/** The paired screens, a row each. */
class ScreenGrid extends Grid<WallDevice> {

    private static final long serialVersionUID = 1L;

    /** A screen that is on asks every few seconds and is noted once a minute. */
    private static final int ONLINE_MINUTES = 3;

    private final transient Units units;
    private List<Long> shown = List.of();

    ScreenGrid(Units units, SerializableConsumer<WallDevice> rename, SerializableConsumer<WallDevice> takeOff) {
        this.units = units;
        addClassName("admin-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addColumn(WallDevice::name).setKey("name").setHeader(Texts.text("screens.column.name")).setWidth("180px").setFlexGrow(1);
        addColumn(this::unit).setKey("unit").setHeader(Texts.text("screens.column.unit")).setWidth("130px").setFlexGrow(1);
        addComponentColumn(ScreenGrid::seen).setKey("seen").setHeader(Texts.text("screens.column.seen")).setWidth("150px").setFlexGrow(0);
        addColumn(device -> Texts.text("screens.paired-by", device.pairedBy(), Formats.monthDayTime(device.pairedAt()))).setKey("paired")
                .setHeader(Texts.text("screens.column.paired")).setWidth("200px").setFlexGrow(1);
        addComponentColumn(device -> actions(device, rename, takeOff)).setKey("actions").setWidth("220px").setFlexGrow(0);
    }

    /** Shows these; how many of them are online. */
    int show(List<WallDevice> devices) {
        shown = devices.stream().map(WallDevice::id).toList();
        setItems(devices);
        setVisible(!devices.isEmpty());
        return (int) devices.stream().filter(ScreenGrid::isOnline).count();
    }

    /** How many are shown. */
    int size() {
        return shown.size();
    }

    private String unit(WallDevice device) {
        return units.find(device.unit()).map(unit -> unit.shortName(Texts.locale())).orElse(device.unit().value());
    }

    private static Component seen(WallDevice device) {
        Span tag = new Span(device.lastSeenAt() == null ? Texts.text("screens.seen.never")
                : isOnline(device) ? Texts.text("screens.seen.now") : Texts.text("screens.seen.at", Formats.monthDayTime(device.lastSeenAt())));
        tag.addClassNames("tag", isOnline(device) ? "tag--ok" : "tag--plain");
        return tag;
    }

    private static Component actions(WallDevice device, SerializableConsumer<WallDevice> rename, SerializableConsumer<WallDevice> takeOff) {
        NativeButton other = new NativeButton(Texts.text("screens.rename"));
        other.addClassName("button");
        other.addClickListener(press -> rename.accept(device));
        NativeButton off = new NativeButton(Texts.text("screens.take-off"));
        off.addClassName("button");
        off.addClickListener(press -> takeOff.accept(device));
        Div actions = new Div(other, off);
        actions.addClassName("screens-row-actions");
        return actions;
    }

    private static boolean isOnline(WallDevice device) {
        return device.lastSeenAt() != null && device.lastSeenAt().plusMinutes(ONLINE_MINUTES).isAfter(LocalDateTime.now(BusinessClock.ZONE));
    }
}
