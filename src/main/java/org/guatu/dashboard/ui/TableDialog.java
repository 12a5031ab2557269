package org.guatu.dashboard.ui;

import java.io.ByteArrayInputStream;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.guatu.shell.FigureData;
import org.guatu.shell.Glyph;
import org.guatu.shell.Texts;

/** The table of exactly what a panel shows, with the same as CSV. */
@Tag("vaadin-dialog")
class TableDialog extends PanelDialog {

    private static final long serialVersionUID = 1L;

    TableDialog(String title, DataTable table, String fileName) {
        super("table-dialog", title, download(table, fileName));
        Div scroller = new Div(html(title, table));
        scroller.addClassName("table-scroller");
        scroller.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", title);
        add(scroller);
    }

    private static Component download(DataTable table, String fileName) {
        byte[] bytes = table.csvBytes();
        Anchor csv = new Anchor(DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(bytes), fileName + ".csv", "text/csv;charset=UTF-8", bytes.length)), "");
        csv.add(new Glyph(Glyph.Form.DOWNLOAD), new Span(Texts.text("dashboard.panel.csv")));
        csv.addClassName("text-button");
        csv.getElement().setAttribute("download", fileName + ".csv");
        return csv;
    }

    private static Component html(String title, DataTable table) {
        HtmlPart caption = new HtmlPart("caption");
        caption.addClassName("sr-only");
        caption.setText(title);
        HtmlPart heads = new HtmlPart("tr");
        for (int i = 0; i < table.header().size(); i++) {
            HtmlPart cell = new HtmlPart("th");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(table.header().get(i));
            cell.setClassName("number", i > 0 && table.isNumeric(i));
            heads.add(cell);
        }
        HtmlPart body = new HtmlPart("tbody");
        table.rows().forEach(row -> body.add(row(row)));
        HtmlPart all = new HtmlPart("table");
        all.addClassName("data-table");
        all.add(caption, new HtmlPart("thead", heads), body);
        return all;
    }

    private static Component row(List<DataTable.Cell> cells) {
        HtmlPart row = new HtmlPart("tr");
        for (int i = 0; i < cells.size(); i++) {
            DataTable.Cell cell = cells.get(i);
            HtmlPart td = new HtmlPart(i == 0 ? "th" : "td");
            if (i == 0) {
                td.getElement().setAttribute("scope", "row");
            }
            if (cell.isNumber()) {
                td.add(new FigureData(new java.math.BigDecimal(cell.exact()), cell.shown()));
                td.addClassName("number");
            } else {
                td.setText(cell.shown());
            }
            row.add(td);
        }
        return row;
    }
}
