package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sheet holds beside the rows below its heading: rows above it, which are not read, and the heading of a further block
 * below, whose rows would be taken for this one's.
 */
final class OtherBlocks {

    private static final int FEWEST_CELLS = 2;
    private static final int LONGEST_NAME = 100;

    private final TableDefinition table;
    private final Heading heading;
    private final Set<String> known;
    /** The names of each other table's columns, by the table. */
    private final Map<TableDefinition, Set<String>> others = new LinkedHashMap<>();

    /** This table's names and the others'. */
    private final Set<String> knownAnywhere = new HashSet<>();

    private final Set<Integer> letters = new HashSet<>();

    private final Named above = new Named();

    /** @param all the tables that the sheet could hold besides */
    OtherBlocks(TableDefinition table, Heading heading, Collection<TableDefinition> all) {
        this.table = table;
        this.heading = heading;
        this.known = plain(table);
        for (TableDefinition other : all) {
            if (other.columns().size() >= FEWEST_CELLS) {
                others.put(other, plain(other));
            }
        }
        knownAnywhere.addAll(known);
        others.values().forEach(knownAnywhere::addAll);
        knownAnywhere.remove("");
        knownAnywhere.forEach(name -> letters.add(letters(name)));
    }

    private static Set<String> plain(TableDefinition table) {
        return table.columnNames().stream().map(Heading::plain).collect(Collectors.toSet());
    }

    /** Remembers a row above the heading; a title or a note has one cell only. */
    void above(RawRow row) {
        if (row.number() < heading.first() && filled(row) >= FEWEST_CELLS) {
            above.add(() -> SheetTop.named(row));
        }
    }

    /** @throws UploadRefused when the row below the heading is a heading itself, or one stands beside its data */
    void requireNoHeading(RawRow row) {
        Set<String> all = names(row, 0);
        if (all.isEmpty()) {
            return;
        }
        requireNoneBeside(row);
        requireNoOther(row, all);
        long names = all.stream().filter(known::contains).count();
        boolean one = table.isSingleRow() && names > 0 && row.cells().size() <= FEWEST_CELLS + 1;
        if (one || (names >= FEWEST_CELLS && 2 * names > filled(row))) {
            throw new UploadRefused("第" + row.number() + "行又是“" + table.title()
                    + "”的表头或数据项名称，其下的数据无法确定属于哪一处。请每张工作表只留一处数据（其他的移到别的文件），再上传。");
        }
    }

    private void requireNoOther(RawRow row, Set<String> names) {
        if (names.size() < FEWEST_CELLS) {
            return;
        }
        others.forEach((other, columns) -> {
            if (names.containsAll(columns) && !other.code().equals(table.code())) {
                throw new UploadRefused("第" + row.number() + "行起是“" + other.title() + "”的表头和数据，与“" + table.title()
                        + "”在同一张工作表中，无法分开读取。请把两张表放在不同的工作表中，再上传。");
            }
        });
    }

    private void requireNoneBeside(RawRow row) {
        Set<String> beside = names(row, heading.width());
        long cells = row.cells().stream()
                .skip(heading.width())
                .filter(cell -> !cell.text().isBlank())
                .count();
        if (beside.size() >= FEWEST_CELLS && 2L * beside.size() > cells) {
            throw new UploadRefused("第" + row.number() + "行在“" + table.title()
                    + "”的数据右边还有一处表头，其下的数据没有地方可读。请每张工作表只留一处数据（其他的移到别的工作表），再上传。");
        }
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.text().isBlank()).count();
    }

    /** Nearly all rows have none. */
    private Set<String> names(RawRow row, int from) {
        Set<String> names = Set.of();
        for (int i = from; i < row.cells().size(); i++) {
            String text = row.cells().get(i).text();
            int spelt = text.length() <= LONGEST_NAME ? letters(text) : 0;
            if (spelt != 0 && letters.contains(spelt)) {
                String name = Heading.plain(text);
                if (knownAnywhere.contains(name)) {
                    names = names.isEmpty() ? new HashSet<>() : names;
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Tells nearly all texts from names without making anything: what is added to a heading is no letter, or in brackets. */
    private static int letters(String text) {
        int letters = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char written = text.charAt(i);
            char letter = written >= '\uff01' && written <= '\uff5e' ? (char) (written - 0xfee0) : written;
            if ("([【".indexOf(letter) >= 0) {
                depth++;
            } else if (")]】".indexOf(letter) >= 0) {
                depth--;
            } else if (depth <= 0 && Character.isLetter(letter)) {
                letters = 31 * letters + letter;
            }
        }
        return letters;
    }

    /** Which rows above the heading were not read, for their sender to know. */
    Optional<String> remark() {
        return above.isEmpty()
                ? Optional.empty()
                : Optional.of("表头（第" + heading.first() + "行）上面有" + above.count() + "行没有读入：" + above);
    }
}
