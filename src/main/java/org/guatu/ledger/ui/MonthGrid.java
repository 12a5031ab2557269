package org.guatu.ledger.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

import org.guatu.ledger.ui.EntryDesk.Typed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BaseJsonNode;

/**
 * The sheet of a month. It draws itself in the browser, so that typing, moving and pasting never wait for the server and go on without it; what is
 * entered comes as {@link Entered}, what is pressed as {@link Pressed}.
 */
@Tag("guatu-month-grid")
@JsModule("./ledger/month-grid.ts")
public class MonthGrid extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private transient Sheet shown;

    /**
     * All the browser needs.
     *
     * @param login whose texts are kept on the device
     * @param form  under which they are kept
     * @param month 1 to 12
     * @param words that the browser puts in, by name
     */
    record Sheet(String login, String form, int month, boolean open, Map<String, String> words, List<SheetModel.RowModel> rows,
                 SheetModel.Totals totals) {
    }

    /** Shows a month. */
    void show(Sheet sheet) {
        shown = sheet;
        getElement().setPropertyJson("sheet", JSON.<BaseJsonNode>valueToTree(sheet));
    }

    /** Shows the same month after something happened; only rows that changed are drawn anew. */
    void update(Sheet sheet) {
        Map<Long, SheetModel.RowModel> before = shown.rows().stream()
                .collect(java.util.stream.Collectors.toMap(SheetModel.RowModel::id, row -> row));
        List<SheetModel.RowModel> changed = sheet.rows().stream().filter(row -> !row.equals(before.get(row.id()))).toList();
        shown = sheet;
        getElement().callJsFunction("update", JSON.<BaseJsonNode>valueToTree(changed), JSON.<BaseJsonNode>valueToTree(sheet.totals()));
    }

    /** What became of an entry. */
    record Answer(long id, String key, boolean taken) {
    }

    /** Tells which entries were dealt with, well or not: the browser lets go of those that were taken. */
    void answered(List<Answer> answers) {
        getElement().callJsFunction("answered", JSON.<BaseJsonNode>valueToTree(answers));
    }

    /** Takes a row into focus and sight. */
    void take(long project) {
        getElement().callJsFunction("take", (double) project);
    }

    /** What is shown. */
    Sheet shown() {
        return shown;
    }

    Registration onEntered(ComponentEventListener<Entered> listener) {
        return addListener(Entered.class, listener);
    }

    Registration onPressed(ComponentEventListener<Pressed> listener) {
        return addListener(Pressed.class, listener);
    }

    /** Amounts were typed or pasted and left. */
    @DomEvent("cells-entered")
    public static class Entered extends ComponentEvent<MonthGrid> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 1000;

        private final transient List<Typed> cells;

        /** @param items the cells as JSON */
        public Entered(MonthGrid source, boolean fromClient, @EventData("event.detail.items") String items) {
            super(source, fromClient);
            this.cells = JSON.readValue(items, new TypeReference<List<Typed>>() {
            }).stream().limit(MOST).toList();
        }

        List<Typed> cells() {
            return cells;
        }
    }

    /** Something at a row was pressed, or a row came into focus. */
    @DomEvent("row-pressed")
    public static class Pressed extends ComponentEvent<MonthGrid> {

        private static final long serialVersionUID = 1L;

        private final long project;
        private final String act;
        private final String argument;

        public Pressed(MonthGrid source, boolean fromClient, @EventData("event.detail.id") double project, @EventData("event.detail.act") String act,
                       @EventData("event.detail.argument") String argument) {
            super(source, fromClient);
            this.project = Math.round(project);
            this.act = act;
            this.argument = argument;
        }

        long project() {
            return project;
        }

        String act() {
            return act;
        }

        String argument() {
            return argument;
        }
    }
}
