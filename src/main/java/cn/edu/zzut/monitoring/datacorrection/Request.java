package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection.Wish;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person wrote who asks for a correction.
 *
 * @param changed rows to change, such as 5、8-10, or by their key; empty for none
 * @param deleted rows to delete, likewise
 * @param added how many rows are to come
 * @param columns the columns to change, of a table of one row; of others where it should be these only
 */
public record Request(String reason, String proof, String changed, String deleted, int added, String columns) {

    private static final int LONGEST = 2_000;

    /** @throws Refusal when something is missing, too much, or not there */
    Wish wish(TableDefinition table, List<TableRow> locked) {
        if (Words.isNone(reason)) {
            throw Refusal.invalid("请写明更正的理由：哪里错了，应当是什么，怎样发现的。");
        }
        if (Words.isNone(proof)) {
            throw Refusal.invalid("请写明依据什么更正，例如文件名和文号、名册、系统导出；文件可以在更正时作为佐证材料上传。");
        }
        if (reason.length() > LONGEST || proof.length() > LONGEST) {
            throw Refusal.invalid("理由和依据各不超过" + LONGEST + "个字，请精简。");
        }
        RowChoice choice = new RowChoice(table, locked);
        List<String> chosen = choice.columns(columns);
        return new Wish(
                reason.strip(), proof.strip(), table.isSingleRow() ? ofOneRow(chosen, locked) : ofRows(choice, chosen));
    }

    private Scope ofRows(RowChoice choice, List<String> chosen) {
        return new Scope(choice.rows(changed), choice.rows(deleted), added, chosen);
    }

    private static Scope ofOneRow(List<String> chosen, List<TableRow> locked) {
        if (chosen.isEmpty()) {
            throw Refusal.invalid("这张表只有一行，请写明要更正哪些数据项（照表头填写，用顿号分开）。");
        }
        SortedSet<Integer> row =
                new TreeSet<>(locked.stream().map(TableRow::number).toList());
        return new Scope(row, new TreeSet<>(), row.isEmpty() ? 1 : 0, chosen);
    }
}
