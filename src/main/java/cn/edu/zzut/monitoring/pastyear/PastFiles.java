package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.pastyear.TrialOutcome.LeftOutFile;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/** The workbooks that were sent for a year: those of a .zip, or one by itself. */
interface PastFiles extends AutoCloseable {

    /** Uses one workbook. */
    interface Use {

        /** @param name as it was sent, with the archive's folders */
        void of(Path file, String name) throws IOException;
    }

    /** @throws Refusal when it cannot be opened */
    static PastFiles open(Path file, String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") && !isWorkbook(file)
                ? ZippedFiles.open(file)
                : new OneFile(file, name);
    }

    private static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    int count();

    List<LeftOutFile> leftOut();

    /** @throws Refusal when there is too much, or it is damaged */
    void each(Use use) throws IOException;

    @Override
    void close() throws IOException;

    /** One workbook. */
    record OneFile(Path file, String name) implements PastFiles {

        @Override
        public int count() {
            return 1;
        }

        @Override
        public List<LeftOutFile> leftOut() {
            return List.of();
        }

        @Override
        public void each(Use use) throws IOException {
            use.of(file, name);
        }

        @Override
        public void close() {
            // whoever sent it owns it
        }
    }
}
