package cn.edu.zzut.monitoring.workbook;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/** Excel encrypts an .xls file of which only the order of sheets is protected, with a password that everybody has. */
final class XlsProtection {

    private static final int HEAD = 4;
    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    /** Where a sheet begins is never encrypted. */
    private static final int PLACE = 4;

    private static final int NOTHING = 0x0080;

    private XlsProtection() {}

    /**
     * Leaves the workbook as it would be without.
     *
     * @throws UploadRefused when it has a password of its own
     */
    static void remove(Path workbook) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(workbook))) {
            RecordInputStream records = new RecordInputStream(in);
            int begin = 0;
            while (records.hasNextRecord()) {
                records.nextRecord();
                int end = begin + HEAD + records.remaining();
                if (records.getSid() == FilePassRecord.sid) {
                    decrypt(workbook, begin, end, new FilePassRecord(records).getEncryptionInfo());
                    return;
                }
                if (records.getSid() == EOF) {
                    return;
                }
                records.readRemainder();
                begin = end;
            }
        }
    }

    private static void decrypt(Path workbook, int begin, int end, EncryptionInfo how) throws IOException {
        if (!isOpen(how)) {
            throw OtherFormats.encrypted();
        }
        Path plain = Files.createTempFile("workbook-", ".tmp");
        try {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(workbook));
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(plain))) {
                out.write(in.readNBytes(begin));
                two(out, NOTHING);
                in.skipNBytes(2);
                out.write(in.readNBytes(end - begin - 2));
                RecordInputStream records = new RecordInputStream(in, how, end);
                int depth = 1;
                while (records.hasNextRecord() && (depth > 0 || records.getNextSid() == BOF)) {
                    records.nextRecord();
                    depth += records.getSid() == BOF ? 1 : records.getSid() == EOF ? -1 : 0;
                    two(out, records.getSid());
                    two(out, records.remaining());
                    if (records.getSid() == BoundSheetRecord.sid) {
                        byte[] place = new byte[PLACE];
                        records.readPlain(place, 0, PLACE);
                        out.write(place);
                    }
                    out.write(records.readRemainder());
                }
            }
            Files.move(plain, workbook, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private static boolean isOpen(EncryptionInfo how) {
        try {
            return how.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void two(OutputStream out, int value) throws IOException {
        out.write(value);
        out.write(value >>> 8);
    }
}
