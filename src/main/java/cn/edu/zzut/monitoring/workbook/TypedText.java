package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts that a person has typed into a table, in the normal form that a workbook's cells would get. */
public final class TypedText {

    private final Map<String, ColumnForm> forms = new LinkedHashMap<>();
    private final Changes changes = new Changes();

    public TypedText(TableDefinition table) {
        table.columns().forEach(column -> forms.put(column.name(), new ColumnForm(table, column)));
    }

    /**
     * @param row where it is typed
     * @return an empty text for null and blanks; what cannot be brought into the column's form stays, for a finding to name;
     *     empty where the table has no such column
     */
    public Optional<String> of(String column, String typed, int row) {
        return Optional.ofNullable(forms.get(column))
                .map(form -> typed == null ? "" : form.of(new RawCell(Kind.TEXT, typed), row, changes));
    }

    /** What stands otherwise than it was typed, in Chinese. */
    public List<String> remarks() {
        return changes.remarks();
    }
}
