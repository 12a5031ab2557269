package org.guatu.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats a workbook defines itself, by the style number of a cell. */
final class XlsxFormats {

    private static final String PERCENT = "0%";
    private static final List<String> BUILT_IN_PERCENT = List.of("9", "10");

    private final XlsxFile file;
    private final String part;
    private List<String> byStyle;

    XlsxFormats(XlsxFile file, String part) {
        this.file = file;
        this.part = part;
    }

    /** The format of a style; empty where it has none of its own. */
    String get(String style) {
        if (style == null) {
            return "";
        }
        if (byStyle == null) {
            byStyle = read();
        }
        try {
            int number = Integer.parseInt(style);
            return number < byStyle.size() && number >= 0 ? byStyle.get(number) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private List<String> read() {
        List<String> formats = new ArrayList<>();
        Map<String, String> own = new HashMap<>();
        if (!file.has(part)) {
            return formats;
        }
        try (GuardedXml xml = file.part(part)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    String code = xml.attribute("formatCode");
                    own.put(xml.attribute("numFmtId"), code == null ? "" : code);
                } else if (xml.starts("cellXfs")) {
                    inCells = true;
                } else if (xml.ends("cellXfs")) {
                    inCells = false;
                } else if (inCells && xml.starts("xf") && formats.size() < 100_000) {
                    String id = xml.attribute("numFmtId");
                    formats.add(own.getOrDefault(id, BUILT_IN_PERCENT.contains(id) ? PERCENT : ""));
                }
            }
        }
        return formats;
    }
}
