package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.Column;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * {@code 上报清单.json}: what a package holds, in the order of import, so that a machine can read it without us.
 *
 * @param form the files' kind: xls, xlsx or csv
 */
public record PackingList(int year, String form, List<Packed> tables, List<LeftOut> leftOut) {

    static final String NAME = "上报清单.json";

    private static final String GUARDED = "csv";

    public PackingList {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A table with its files.
     *
     * @param sha256 of the locked version's content, see the README
     * @param columns the data's columns in the order in which that is computed
     * @param fileColumns what stands in the files, from left to right
     */
    public record Packed(
            int place,
            String code,
            String title,
            boolean base,
            List<String> files,
            int rows,
            int version,
            String sha256,
            List<String> columns,
            List<FileColumn> fileColumns) {

        public Packed {
            files = List.copyOf(files);
            columns = List.copyOf(columns);
            fileColumns = List.copyOf(fileColumns);
        }

        List<String> headings() {
            return fileColumns.stream().map(FileColumn::heading).toList();
        }
    }

    /** @param format yyyymm where a month stands in the files as six digits; empty otherwise */
    public record FileColumn(String heading, String column, String format) {

        private static final String SIX_DIGITS = "yyyymm";

        static FileColumn of(Column column, String heading) {
            return new FileColumn(heading, column.name(), column.isWrittenInSixDigits() ? SIX_DIGITS : "");
        }

        /** A value as the file has it. */
        String written(String value) {
            boolean isMonth = format.equals(SIX_DIGITS) && value.matches("\\d{4}-\\d{2}");
            return isMonth ? value.replace("-", "") : value;
        }

        /** The value that the file's text stands for. */
        String read(String text) {
            boolean isMonth = format.equals(SIX_DIGITS) && text.matches("\\d{6}");
            return isMonth ? text.substring(0, 4) + "-" + text.substring(4) : text;
        }
    }

    /** A table of which the package has no file. */
    public record LeftOut(String code, String title, String reason) {}

    boolean isGuarded() {
        return form.equals(GUARDED);
    }

    byte[] bytes() throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static PackingList read(byte[] json) throws IOException {
        return new ObjectMapper().readValue(json, PackingList.class);
    }
}
