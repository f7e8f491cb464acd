package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Severity;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What is wrong or odd in a year that was brought in, with the place in the file that it was read from; nobody waits for it. */
@Service
public class PastYearFindings {

    private static final List<String> HEADINGS = List.of("表格", "级别", "文件", "工作表", "行", "数据项", "值", "应为", "说明", "同类");
    private static final int MOST_OF_A_TABLE = 100_000;

    private final PastYearRecords records;
    private final Submissions submissions;
    private final Validation validation;
    private final Catalogs catalogs;

    PastYearFindings(PastYearRecords records, Submissions submissions, Validation validation, Catalogs catalogs) {
        this.records = records;
        this.submissions = submissions;
        this.validation = validation;
        this.catalogs = catalogs;
    }

    /**
     * A finding and where it is in the file.
     *
     * @param row in the file's sheet; 0 where it is about the whole table
     */
    public record Found(TableDefinition table, String file, String sheet, int row, Finding finding) {

        /** The finding as a sentence, the row named as the file has it. */
        public String message() {
            String place = "第" + finding.row() + "行";
            return finding.row() > 0 && finding.message().startsWith(place)
                    ? "第" + row + "行" + finding.message().substring(place.length())
                    : finding.message();
        }
    }

    /** How many there are in the whole year. */
    public Summary summary(int year) {
        int errors = 0;
        int anomalies = 0;
        for (Submission submission : submissions.ofYear(year)) {
            Summary one = validation.summary(submission.id());
            errors += one.errors();
            anomalies += one.anomalies();
        }
        return new Summary(errors, anomalies);
    }

    /** Each of them, table by table, errors first. */
    public void each(int year, int ofEachTable, Consumer<Found> use) {
        Optional<TrialOutcome> outcome = records.inForce(year).flatMap(run -> records.outcome(run.id()));
        Catalog catalog = catalogs.of(year);
        for (Submission submission : submissions.ofYear(year)) {
            TableDefinition table = catalog.table(submission.table());
            for (Finding finding : validation.findings(submission.id(), 0, ofEachTable)) {
                use.accept(found(table, finding, outcome));
            }
        }
    }

    private static Found found(TableDefinition table, Finding finding, Optional<TrialOutcome> outcome) {
        Optional<SheetOutcome> sheet = finding.row() == 0
                ? Optional.empty()
                : outcome.flatMap(read -> read.sheetOf(table.code().value(), finding.row()));
        return new Found(
                table,
                sheet.map(SheetOutcome::file).orElse(""),
                sheet.map(SheetOutcome::sheet).orElse(""),
                finding.row() - sheet.map(SheetOutcome::below).orElse(0),
                finding);
    }

    /** All of them as a workbook. */
    public byte[] workbook(int year) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, year + "年度校验结果")) {
            sheet.row(HEADINGS, place -> false);
            each(year, MOST_OF_A_TABLE, found -> {
                try {
                    sheet.row(cells(found), place -> place == 4 || place == 9);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> cells(Found found) {
        Finding finding = found.finding();
        return List.of(
                found.table().title(),
                finding.severity() == Severity.ERROR ? "错误" : "异常",
                found.file(),
                found.sheet(),
                found.row() == 0 ? "整表" : String.valueOf(found.row()),
                finding.column(),
                finding.value(),
                finding.expected(),
                found.message(),
                String.valueOf(finding.count()));
    }
}
