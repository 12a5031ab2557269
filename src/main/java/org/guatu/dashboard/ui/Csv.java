package org.guatu.dashboard.ui;

import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.guatu.dashboard.Screen;
import org.guatu.live.TakesOver;
import org.guatu.shell.Glyph;

/** A link that carries a table away as CSV, made when it is pressed. */
final class Csv extends Anchor implements TakesOver {

    private static final long serialVersionUID = 1L;

    private transient Supplier<DataTable> table;

    private Csv(String fileName, Supplier<DataTable> table) {
        this.table = table;
        setHref(DownloadHandler.fromInputStream(event -> {
            byte[] bytes = this.table.get().csvBytes();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName + ".csv", "text/csv;charset=UTF-8", bytes.length);
        }));
        addClassName("text-button");
        getElement().setAttribute("download", fileName + ".csv");
    }

    /** A file name that tells what it holds, of which period and as of which day. */
    static String name(String what, Screen screen) {
        return what + "-" + screen.period().period().code() + "-" + screen.asOf();
    }

    static Anchor link(String words, String fileName, Supplier<DataTable> table) {
        Csv link = new Csv(fileName, table);
        link.add(new Glyph(Glyph.Form.DOWNLOAD), new Span(words));
        return link;
    }

    @Override
    public boolean takeOver(Component fresh) {
        table = ((Csv) fresh).table;
        return false;
    }
}
