package org.guatu.intake.sheet;

import java.util.ArrayList;
import java.util.List;

import org.guatu.refusal.Refusal;

/** The strings that cells of a workbook share; read when the first cell asks for one. */
final class XlsxStrings {

    private final XlsxFile file;
    private final String part;
    private List<String> strings;

    XlsxStrings(XlsxFile file, String part) {
        this.file = file;
        this.part = part;
    }

    /** The string of a number; a number without one is a damaged file. */
    String get(String number) {
        if (strings == null) {
            strings = read();
        }
        try {
            return strings.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Refusal("intake.refusal.damaged");
        }
    }

    private List<String> read() {
        List<String> all = new ArrayList<>();
        if (!file.has(part)) {
            return all;
        }
        long characters = 0;
        try (GuardedXml xml = file.part(part)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = text(xml, "si");
                    // An empty string costs memory too.
                    characters += text.length() + 16;
                    if (characters > Limits.SHARED_CHARACTERS) {
                        throw new Refusal("intake.refusal.bomb");
                    }
                    all.add(text);
                }
            }
        }
        return all;
    }

    /** The text of an element with runs in it; the reading aids of East Asian scripts (rPh) are not part of the text. */
    static String text(GuardedXml xml, String element) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int aside = 0;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                aside++;
            } else if (xml.ends("rPh")) {
                aside--;
            } else if (xml.starts("t")) {
                inText = true;
            } else if (xml.ends("t")) {
                inText = false;
            } else if (inText && aside == 0 && xml.isText()) {
                text.append(xml.text());
                // Beyond a cell's limit the sentence is the cell's; here only memory is guarded.
                if (text.length() > 4 * Limits.CELL_CHARACTERS) {
                    throw new Refusal("intake.refusal.bomb");
                }
            }
        }
        return unescaped(text.toString()).strip();
    }

    /** Signs that XML cannot carry stand as _x000D_; all we meet are line ends. */
    private static String unescaped(String text) {
        return text.contains("_x000D_") ? text.replace("_x000D_", "") : text;
    }
}
