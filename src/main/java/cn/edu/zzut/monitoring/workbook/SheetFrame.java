package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sheet says before and behind its data: which columns and noughts are not shown, which cells are merged. */
final class SheetFrame {

    static final int MOST_MERGED = 200_000;

    private final int columns;
    private final BitSet hiddenColumns = new BitSet();
    private final List<Merged> merged = new ArrayList<>();
    private boolean hidesNoughts;

    /** @param columns so many are looked at */
    SheetFrame(int columns) {
        this.columns = columns;
    }

    /** Takes from a tag outside of the data what it says. */
    void look(Tags tags) {
        if (tags.starts("mergeCell")) {
            merge(tags.attribute("ref"));
        } else if (tags.starts("sheetView")) {
            String shown = tags.attribute("showZeros");
            hidesNoughts = shown.equals("0") || shown.equalsIgnoreCase("false");
        } else if (tags.starts("col") && (isTrue(tags.attribute("hidden")) || isNought(tags.attribute("width")))) {
            hide(tags.attribute("min"), tags.attribute("max"));
        }
    }

    static boolean isTrue(String text) {
        return text.equals("1") || text.equalsIgnoreCase("true");
    }

    /** What has no width or height is not seen either. */
    static boolean isNought(String size) {
        return size.equals("0") || size.equals("0.0");
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        if (colon < 0) {
            return;
        }
        Optional<CellPlace> first = CellPlace.of(range.substring(0, colon));
        Optional<CellPlace> last = CellPlace.of(range.substring(colon + 1));
        if (first.isPresent() && last.isPresent()) {
            merged.add(new Merged(
                    first.get().row(),
                    last.get().row(),
                    first.get().column(),
                    last.get().column()));
        }
    }

    /** Columns from 1. */
    private void hide(String first, String last) {
        int from = CellPlace.row(first);
        int to = Math.min(CellPlace.row(last), columns);
        if (from > 0 && from <= to) {
            hiddenColumns.set(from - 1, to);
        }
    }

    /** Whether it has more merged cells than anybody makes. */
    boolean isExcessive() {
        return merged.size() > MOST_MERGED;
    }

    /** All of them when there is no further row. */
    List<Merged> merged() {
        return merged;
    }

    /** From 0. */
    Set<Integer> hiddenColumns() {
        return hiddenColumns.stream().boxed().collect(Collectors.toSet());
    }

    boolean hidesNoughts() {
        return hidesNoughts;
    }
}
