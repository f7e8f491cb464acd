package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads the first sheet with anything in it that is seen of an .xls file, record by record. */
final class XlsRows {

    private XlsRows() {}

    /** What is wrong with our use of a row is not the file's fault. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped(RuntimeException cause) {
            super(cause);
        }
    }

    /** @throws UploadRefused when it cannot be read */
    static void each(Path file, SheetTexts.Rows rows) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            if (files.getRoot().hasEntry(OtherFormats.ENCRYPTED)) {
                throw OtherFormats.encrypted();
            }
            Sheets sheets = new Sheets(rows);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(sheets);
            new HSSFEventFactory().processWorkbookEvents(request, files);
            sheets.end();
        } catch (Stopped e) {
            throw (RuntimeException) e.getCause();
        } catch (UploadRefused e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw OtherFormats.encrypted();
        } catch (IOException | RuntimeException e) {
            throw new UploadRefused("这个.xls文件不完整、已损坏，或者不是Excel 97–2003工作簿，无法读取。请用Excel或WPS打开，另存为.xlsx后再上传。");
        }
    }

    private static final class Sheets implements HSSFListener {

        private final SheetTexts.Rows rows;
        private final List<BoundSheetRecord> names = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private Optional<SSTRecord> texts = Optional.empty();
        private Optional<CellValueRecordInterface> textOfFormula = Optional.empty();
        private int sheet = -1;
        private int chosen = -1;
        private int row = -1;

        Sheets(SheetTexts.Rows rows) {
            this.rows = rows;
        }

        @Override
        public void processRecord(Record record) {
            if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                end();
                sheet++;
            } else if (record instanceof BoundSheetRecord name) {
                names.add(name);
            } else if (record instanceof SSTRecord all) {
                texts = Optional.of(all);
            } else if (sheet >= 0 && isWanted()) {
                cell(record);
            }
        }

        private boolean isWanted() {
            boolean isSeen = sheet >= names.size() || !names.get(sheet).isHidden();
            return isSeen && (chosen < 0 || chosen == sheet);
        }

        private void cell(Record record) {
            if (record instanceof LabelSSTRecord label) {
                put(
                        label,
                        texts.map(all -> all.getString(label.getSSTIndex()).getString())
                                .orElse(""));
            } else if (record instanceof LabelRecord label) {
                put(label, label.getValue());
            } else if (record instanceof NumberRecord number) {
                put(number, PlainNumbers.text(number.getValue()));
            } else if (record instanceof RKRecord number) {
                put(number, PlainNumbers.text(number.getRKNumber()));
            } else if (record instanceof BoolErrRecord other) {
                put(other, other.isBoolean() ? String.valueOf(other.getBooleanValue()) : "");
            } else if (record instanceof FormulaRecord formula) {
                formula(formula);
            } else if (record instanceof StringRecord text) {
                textOfFormula.ifPresent(formula -> put(formula, text.getString()));
                textOfFormula = Optional.empty();
            }
        }

        private void formula(FormulaRecord formula) {
            if (formula.hasCachedResultString()) {
                textOfFormula = Optional.of(formula);
            } else {
                put(formula, PlainNumbers.text(formula.getValue()));
            }
        }

        private void put(CellValueRecordInterface place, String text) {
            if (text.isEmpty()) {
                return;
            }
            chosen = sheet;
            if (place.getRow() != row) {
                end();
                row = place.getRow();
            }
            while (cells.size() <= place.getColumn()) {
                cells.add("");
            }
            cells.set(place.getColumn(), text);
        }

        /** Hands over the row that is complete. */
        void end() {
            if (cells.isEmpty()) {
                return;
            }
            try {
                rows.row(row + 1, List.copyOf(cells));
            } catch (RuntimeException e) {
                throw new Stopped(e);
            }
            cells.clear();
        }
    }
}
