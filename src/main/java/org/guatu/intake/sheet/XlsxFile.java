package org.guatu.intake.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.guatu.refusal.Refusal;

/** A workbook of the kind .xlsx: which sheets it has and where they lie. Macros, binary workbooks and other Office files are refused. */
final class XlsxFile implements AutoCloseable {

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private XlsxFile(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxFile open(Path path) throws IOException {
        ZipFile zip = zip(path);
        try {
            XlsxFile file = new XlsxFile(zip);
            file.checkParts();
            file.readWorkbook();
            return file;
        } catch (Refusal refusal) {
            zip.close();
            throw refusal;
        } catch (RuntimeException e) {
            zip.close();
            throw new Refusal("intake.refusal.damaged");
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    /** Opens a part; one that is not there is a damaged file. */
    GuardedXml part(String name) {
        return GuardedXml.open(zip, entry(name));
    }

    boolean has(String name) {
        return name != null && zip.getEntry(name) != null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zip(Path path) {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException | RuntimeException e) {
            throw new Refusal("intake.refusal.damaged");
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal("intake.refusal.damaged");
        }
        return entry;
    }

    private void checkParts() {
        if (zip.size() > Limits.PARTS) {
            throw new Refusal("intake.refusal.bomb");
        }
        zip.stream().forEach(part -> {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw new Refusal("intake.refusal.macros");
            }
        });
        if (!has("[Content_Types].xml")) {
            throw new Refusal("intake.refusal.wrong-type");
        }
        try (GuardedXml types = part("[Content_Types].xml")) {
            while (types.next()) {
                String type = types.isStart() ? types.attribute("ContentType") : null;
                if (type != null && type.contains("macroEnabled")) {
                    throw new Refusal("intake.refusal.macros");
                }
                if (type != null && type.contains("sheet.binary")) {
                    throw new Refusal("intake.refusal.wrong-type");
                }
            }
        }
    }

    private void readWorkbook() {
        String workbook = relations("_rels/.rels", "").getOrDefault("officeDocument", "xl/workbook.xml");
        if (!has(workbook)) {
            throw new Refusal("intake.refusal.wrong-type");
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Map<String, String> relations = relations(folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        XlsxStrings strings = new XlsxStrings(this, relations.get("sharedStrings"));
        XlsxFormats formats = new XlsxFormats(this, relations.get("styles"));
        boolean isWorkbook = false;
        try (GuardedXml xml = part(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbook")) {
                    isWorkbook = true;
                } else if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (isWorkbook && xml.starts("sheet")) {
                    addSheet(xml.attribute("name"), xml.attribute("state"), relations.get("#" + xml.attribute("id")), strings, formats);
                }
            }
        }
        if (!isWorkbook || sheets.isEmpty()) {
            throw new Refusal("intake.refusal.wrong-type");
        }
    }

    /** Hidden sheets hold the lists of drop-downs and the like; what nobody sees is not imported. */
    private void addSheet(String name, String state, String part, XlsxStrings strings, XlsxFormats formats) {
        if (has(part) && (state == null || state.equals("visible"))) {
            sheets.add(new XlsxSheet(this, name == null ? "" : name, part, strings, formats));
        }
    }

    /** Targets of relations: by the last word of their type, and by their id after a #. */
    private Map<String, String> relations(String part, String folder) {
        Map<String, String> targets = new HashMap<>();
        if (!has(part)) {
            return targets;
        }
        try (GuardedXml xml = part(part)) {
            while (xml.next()) {
                String type = xml.starts("Relationship") ? xml.attribute("Type") : null;
                String target = type == null ? null : xml.attribute("Target");
                if (target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
                    targets.put("#" + xml.attribute("Id"), path);
                }
            }
        }
        return targets;
    }
}
