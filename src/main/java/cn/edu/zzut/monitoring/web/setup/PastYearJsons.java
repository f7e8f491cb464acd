package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.pastyear.PastYearChoices;
import cn.edu.zzut.monitoring.pastyear.SheetOutcome;
import cn.edu.zzut.monitoring.pastyear.TrialOutcome;
import cn.edu.zzut.monitoring.pastyear.TrialOutcome.LeftOutFile;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Instant;
import java.util.List;

/** Past years as the API tells of them. */
final class PastYearJsons {

    private PastYearJsons() {}

    /**
     * A year that there is.
     *
     * @param origin where its data come from
     */
    record PastYearLineJson(int year, String origin, String originTitle, boolean running) {}

    /**
     * A year and what was sent for it.
     *
     * @param origin where its data come from; null where there are none
     * @param mayImport whether a file may be sent for it, and why not
     * @param inForce what its data were read from; null where none were brought in here
     * @param newest what was sent last; null where nothing was
     * @param mayTakeBack whether what is in force may be taken back, and why not
     * @param outcome what was read of the newest
     * @param history all that was ever brought in for the year, the newest first
     * @param tables those of the year's catalog, for choices
     */
    record PastYearJson(
            int year,
            String origin,
            String originTitle,
            boolean mayImport,
            String whyNot,
            PastYearRunJson inForce,
            PastYearRunJson newest,
            boolean mayTakeBack,
            String whyKept,
            PastYearOutcomeJson outcome,
            List<PastYearRunJson> history,
            List<PastYearTableJson> tables) {}

    /** @param failure why the last thing was not done; empty where it was */
    record PastYearRunJson(
            long id,
            String state,
            String stateTitle,
            boolean atWork,
            String fileName,
            String sha256,
            long size,
            String startedBy,
            Instant startedAt,
            String doing,
            int done,
            int ofAll,
            String failure,
            int tables,
            int rows,
            String importedBy,
            Instant importedAt,
            String endedBy,
            Instant endedAt,
            String reason,
            int errors,
            int anomalies) {}

    record PastYearOutcomeJson(List<LeftOutFile> leftOut, List<PastYearSheetJson> sheets, List<String> without) {

        static PastYearOutcomeJson of(TrialOutcome view) {
            return new PastYearOutcomeJson(
                    view.leftOut(),
                    view.sheets().stream().map(PastYearSheetJson::of).toList(),
                    view.without());
        }
    }

    /** @param how for each of the mapped columns */
    record PastYearSheetJson(SheetOutcome sheet, String stateTitle, List<String> how) {

        static PastYearSheetJson of(SheetOutcome sheet) {
            return new PastYearSheetJson(
                    sheet,
                    sheet.state().title(),
                    sheet.mapped().stream().map(column -> column.how().title()).toList());
        }
    }

    record PastYearTableJson(String code, String title, List<String> columns) {}

    /**
     * What the office says of a sheet or a heading.
     *
     * @param label of a sheet; empty where it is about a heading
     * @param table of the sheet, or of the heading; of a sheet an empty text where it is to be left out
     * @param column an empty text where the heading stands for none
     * @param forget whether what was said before is to be forgotten
     */
    record PastYearChoiceJson(String label, String table, String heading, String column, boolean forget) {

        PastYearChoiceJson {
            label = said(label);
            table = said(table);
            heading = said(heading);
            column = said(column);
        }

        private static String said(String text) {
            return text == null ? "" : text;
        }

        PastYearChoices.Choice choice() {
            boolean ofSheet = !label.isEmpty();
            if (forget) {
                return new PastYearChoices.Forgotten(ofSheet ? "" : table, ofSheet ? label : heading);
            }
            if (ofSheet && !(heading.isEmpty() && column.isEmpty())) {
                throw Refusal.invalid("对工作表“" + label + "”的指定中还有表头“" + heading + "”、数据项“" + column
                        + "”：工作表没有数据项，没有保存。指定工作表只写label和table，指定表头只写table、heading和column。");
            }
            return ofSheet
                    ? new PastYearChoices.OfSheet(label, table)
                    : new PastYearChoices.OfHeading(table, heading, column);
        }
    }

    record PastYearChoicesJson(List<PastYearChoiceJson> choices) {}

    record PastYearReasonJson(String reason) {}

    /** A finding of the year's data with the place in the file that it was read from. */
    record PastYearFindingJson(
            String table,
            String title,
            String file,
            String sheet,
            int row,
            String severity,
            String column,
            String value,
            String expected,
            String message,
            int count) {}

    record PastYearFindingsJson(int errors, int anomalies, List<PastYearFindingJson> findings) {}
}
