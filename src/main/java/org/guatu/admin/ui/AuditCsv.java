package org.guatu.admin.ui;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guatu.access.AuditLine;
import org.guatu.shell.AuditWords;
import org.guatu.shell.Formats;
import org.guatu.shell.KeptSentence;
import org.guatu.shell.Texts;

/** Entries as CSV (RFC 4180) with a byte order mark, written page by page so that a long trail needs no more memory than a short one. */
final class AuditCsv {

    /** The most entries that are carried away at once: what a spreadsheet opens without complaint. */
    static final int MOST = 100_000;

    private static final int PAGE = 2_000;
    private static final List<String> COLUMNS = List.of("number", "at", "business-day", "actor", "name", "address", "subject", "id", "unit",
            "action", "before", "after", "reason");

    private final AuditWords words;

    AuditCsv(AuditWords words) {
        this.words = words;
    }

    void write(AuditGrid.Pages pages, java.io.OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write('\uFEFF' + row(COLUMNS.stream().map(column -> Texts.text("audit.column." + column)).toList()));
        for (int from = 0; from < MOST; from += PAGE) {
            List<AuditLine> lines = pages.page(from, Math.min(PAGE, MOST - from));
            for (AuditLine line : lines) {
                out.write(row(cells(line)));
            }
            if (lines.size() < PAGE) {
                break;
            }
        }
        out.flush();
    }

    private List<String> cells(AuditLine line) {
        List<String> cells = new ArrayList<>();
        Stream.of(String.valueOf(line.number()), Formats.moment(line.at()), Formats.date(line.businessDay()), line.actor(), words.actor(line),
                line.address(), Texts.text(line.subject().messageKey()), line.subjectId(), words.unit(line), words.action(line.action()),
                fields(line, true), fields(line, false), line.reason() == null ? "" : KeptSentence.said(line.reason())).forEach(cells::add);
        return cells;
    }

    private String fields(AuditLine line, boolean before) {
        return line.changes().stream().filter(change -> (before ? change.before() : change.after()) != null)
                .map(change -> Texts.text("audit.field-is", words.field(change.field()),
                        words.plain(line, change.field(), before ? change.before() : change.after())))
                .collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(AuditCsv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Words that a spreadsheet would take for a formula are led by an apostrophe; full-width signs too, which some read as plain ones. */
    static String quoted(String words) {
        String safe = !words.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
