package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of names that go with a list of codes. A name may have 、 in it, as 基建、后勤处 has; it stands between names only where
 * there are as many of them as codes.
 */
final class PairedLists {

    private static final String ENUMERATES = "、";

    /** The columns by their places in the table. */
    private record Pair(int code, int name, String separator) {}

    private final List<String> names;
    private final List<Pair> pairs = new ArrayList<>();

    PairedLists(TableDefinition table) {
        this.names = table.columnNames();
        for (ForeignKey key : table.foreignKeys()) {
            if (!key.separator().isEmpty()) {
                for (String name : key.columns().subList(1, key.columns().size())) {
                    pairs.add(new Pair(names.indexOf(key.columns().get(0)), names.indexOf(name), key.separator()));
                }
            }
        }
    }

    /**
     * @param texts a row's, in the order of the table's columns; null where a cell is empty
     * @param changes is told of each text that now is another
     */
    void settle(String[] texts, int row, Changes changes) {
        for (Pair pair : pairs) {
            String code = texts[pair.code()];
            String name = texts[pair.name()];
            if (code != null
                    && name != null
                    && name.contains(ENUMERATES)
                    && !name.contains(pair.separator())
                    && count(code, pair.separator()) > 1
                    && count(code, pair.separator()) == count(name, ENUMERATES)) {
                texts[pair.name()] = name.replace(ENUMERATES, pair.separator());
                changes.add("的分隔符改成了“" + pair.separator() + "”", row, names.get(pair.name()));
            }
        }
    }

    private static int count(String text, String separator) {
        return text.split(Pattern.quote(separator), -1).length;
    }
}
