package org.guatu.dashboard.ui;

import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.guatu.shell.Glyph;

/** A link that carries a table away as CSV, made when it is pressed. */
final class Csv {

    private Csv() {
    }

    static Anchor link(String words, String fileName, Supplier<DataTable> table) {
        Anchor link = new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = table.get().csvBytes();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName + ".csv", "text/csv;charset=UTF-8", bytes.length);
        }), "");
        link.add(new Glyph(Glyph.Form.DOWNLOAD), new Span(words));
        link.addClassName("text-button");
        link.getElement().setAttribute("download", fileName + ".csv");
        return link;
    }
}
