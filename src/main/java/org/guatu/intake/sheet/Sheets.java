package org.guatu.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.guatu.refusal.Refusal;

/** The sheets of an uploaded file. What kind of file it is, its content says; its name says nothing. */
public final class Sheets implements AutoCloseable {

    private final List<Sheet> sheets;
    private final AutoCloseable file;
    private final Kind kind;

    /** The kinds of files that are read. */
    public enum Kind { XLSX, XLS, CSV }

    private Sheets(Kind kind, List<Sheet> sheets, AutoCloseable file) {
        this.kind = kind;
        this.sheets = List.copyOf(sheets);
        this.file = file;
    }

    /** Opens a file; one that is too large, empty, of another kind, protected or with macros is refused with its sentence. */
    public static Sheets open(Path path) {
        try {
            long size = Files.size(path);
            if (size == 0) {
                throw new Refusal("intake.refusal.empty-file");
            }
            if (size > Limits.FILE_BYTES) {
                throw new Refusal("intake.refusal.too-large", Long.toString(Limits.FILE_BYTES / 1024 / 1024));
            }
            byte[] head = head(path);
            if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
                XlsxFile xlsx = XlsxFile.open(path);
                return new Sheets(Kind.XLSX, xlsx.sheets(), xlsx);
            }
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                XlsFile xls = XlsFile.open(path);
                return new Sheets(Kind.XLS, xls.sheets(), xls);
            }
            if (isNoText(head)) {
                throw new Refusal("intake.refusal.wrong-type");
            }
            return new Sheets(Kind.CSV, List.of(CsvSheet.open(path, head)), () -> { });
        } catch (IOException e) {
            throw new Refusal("intake.refusal.damaged");
        }
    }

    /** What kind of file it is. */
    public Kind kind() {
        return kind;
    }

    /** The sheets that a person sees, in their order. */
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (Exception e) {
            throw new Refusal("intake.refusal.damaged");
        }
    }

    /** A picture or something else that no table is written in. UTF-16 is text: what is wrong with it is told where it is read. */
    private static boolean isNoText(byte[] head) {
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) {
            return false;
        }
        for (byte one : head) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(4096);
        }
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
