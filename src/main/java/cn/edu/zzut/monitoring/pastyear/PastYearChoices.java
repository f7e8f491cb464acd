package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office says of sheets and headings that are not recognised by themselves; it holds for the next year too. */
@Service
public class PastYearChoices {

    private static final int LONGEST_LABEL = 300;

    private final ChoiceRecords records;
    private final Catalogs catalogs;

    PastYearChoices(ChoiceRecords records, Catalogs catalogs) {
        this.records = records;
        this.catalogs = catalogs;
    }

    /** What is said of a sheet or a heading. */
    public sealed interface Choice {}

    /** @param table the code of the sheet's table; empty where it is to be left out */
    public record OfSheet(String label, String table) implements Choice {}

    /** @param column empty where the heading stands for none of the table's */
    public record OfHeading(String table, String heading, String column) implements Choice {}

    /**
     * What was said before is to be forgotten.
     *
     * @param table empty where it is about a sheet
     */
    public record Forgotten(String table, String label) implements Choice {}

    /** @throws Refusal when one of them names what the year has not; none is kept then */
    @Transactional
    public void keep(int year, List<Choice> choices, PersonId by) {
        Catalog catalog = catalogs.of(year);
        for (Choice choice : choices) {
            if (choice instanceof OfSheet sheet) {
                requireLabel(sheet.label());
                if (!sheet.table().isEmpty()) {
                    table(catalog, year, sheet.table());
                }
                records.ofSheet(sheet.label(), sheet.table(), by);
            } else if (choice instanceof OfHeading heading) {
                requireLabel(heading.heading());
                TableDefinition table = table(catalog, year, heading.table());
                if (!heading.column().isEmpty()
                        && table.column(heading.column()).isEmpty()) {
                    throw Refusal.invalid(table.title() + "没有数据项“" + heading.column() + "”。请重新选择。");
                }
                records.ofHeading(heading.table(), heading.heading(), heading.column(), by);
            } else if (choice instanceof Forgotten forgotten) {
                requireLabel(forgotten.label());
                records.forget(forgotten.table(), forgotten.label());
            }
        }
    }

    private static TableDefinition table(Catalog catalog, int year, String code) {
        return catalog.find(new TableCode(code)).orElseThrow(() -> Refusal.invalid(year + "年度没有表" + code + "。请重新选择。"));
    }

    private static void requireLabel(String text) {
        if (Words.isNone(text) || text.length() > LONGEST_LABEL || Words.hasControls(text)) {
            throw Refusal.invalid("工作表或表头的名称为空、过长或含看不见的字符。请从试读结果中选择。");
        }
    }
}
