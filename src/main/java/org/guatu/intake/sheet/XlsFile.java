package org.guatu.intake.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.guatu.refusal.Refusal;

/** A workbook of the old kind .xls, through the event reader of Apache POI: a record at a time, never a workbook in memory. */
final class XlsFile implements AutoCloseable {

    private final POIFSFileSystem file;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private XlsFile(POIFSFileSystem file) {
        this.file = file;
    }

    static XlsFile open(Path path) throws IOException {
        POIFSFileSystem container;
        try {
            container = new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw new Refusal("intake.refusal.damaged");
        }
        try {
            checkContent(container);
            XlsFile xls = new XlsFile(container);
            xls.readSheets();
            return xls;
        } catch (Refusal refusal) {
            container.close();
            throw refusal;
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Runs through the records until the listener wants no more. */
    void process(AbortableHSSFListener listener) {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try {
            new HSSFEventFactory().abortableProcessWorkbookEvents(request, file);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw new Refusal("intake.refusal.encrypted");
        } catch (HSSFUserException | IOException | RuntimeException e) {
            throw new Refusal("intake.refusal.damaged");
        }
    }

    private static void checkContent(POIFSFileSystem file) {
        if (file.getRoot().hasEntryCaseInsensitive("EncryptedPackage") || file.getRoot().hasEntryCaseInsensitive("EncryptionInfo")) {
            throw new Refusal("intake.refusal.encrypted");
        }
        if (file.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || file.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT")) {
            throw new Refusal("intake.refusal.macros");
        }
        if (!file.getRoot().hasEntryCaseInsensitive("Workbook") && !file.getRoot().hasEntryCaseInsensitive("Book")) {
            throw new Refusal("intake.refusal.wrong-type");
        }
    }

    private void readSheets() {
        List<BoundSheetRecord> bound = new ArrayList<>();
        process(new AbortableHSSFListener() {
            private int parts;

            @Override
            public short abortableProcessRecord(Record part) {
                if (part instanceof BoundSheetRecord sheet) {
                    bound.add(sheet);
                } else if (part instanceof DateWindow1904Record window) {
                    from1904 = window.getWindowing() == 1;
                } else if (part instanceof FilePassRecord) {
                    throw new Refusal("intake.refusal.encrypted");
                } else if (part.getSid() == org.apache.poi.hssf.record.BOFRecord.sid) {
                    parts++;
                }
                // The second beginning is that of the first sheet: all about the workbook has been said.
                return (short) (parts > 1 ? 1 : 0);
            }
        });
        for (int i = 0; i < bound.size(); i++) {
            if (!bound.get(i).isHidden() && !bound.get(i).isVeryHidden()) {
                sheets.add(new XlsSheet(this, bound.get(i).getSheetname(), i));
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal("intake.refusal.wrong-type");
        }
    }
}
