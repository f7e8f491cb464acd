package cn.edu.zzut.monitoring.filing;

import java.util.List;
import java.util.Map;

/**
 * Small corrections of a version, made where it is shown.
 *
 * @param base the number of the version that was looked at
 * @param changed the new values by row
 * @param added the values of new rows, column → text
 * @param deleted the numbers of rows that go
 */
public record Edit(int base, List<Changed> changed, List<Map<String, String>> added, List<Integer> deleted) {

    /** What is not said is none. */
    public Edit {
        changed = changed == null ? List.of() : List.copyOf(changed);
        added = added == null ? List.of() : List.copyOf(added);
        deleted = deleted == null ? List.of() : List.copyOf(deleted);
    }

    int size() {
        return changed.size() + added.size() + deleted.size();
    }

    /**
     * @param row the row's number
     * @param values column → new text; an empty text empties the cell, columns that are left out stay
     */
    public record Changed(int row, Map<String, String> values) {

        public Changed {
            values = values == null ? Map.of() : values;
        }
    }
}
