package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.workbook.TableHeadings;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which table a sheet is of: as the office chose, else by the number or the name that file or sheet are called by, else by
 * its headings. A name that the headings speak against does not count.
 */
final class Recognition {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z-])((?:[0-9]{1,2}|[A-Z]{2})(?:-[0-9]{1,2}){1,3})(?![0-9-])(\\(\\p{IsHan}{1,10}\\))?");
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_LABEL = 250;

    private final List<TableHeadings> tables;
    private final Map<String, String> choices;

    /** @param choices label → table's code, or an empty text where the sheet is to be left out */
    Recognition(Collection<TableHeadings> tables, Map<String, String> choices) {
        this.tables = List.copyOf(tables);
        this.choices = Map.copyOf(choices);
    }

    /** How it is known. */
    enum How {
        CHOICE("人工指定"),
        NUMBER("表号"),
        NAME("表名"),
        HEADINGS("表头"),
        NONE("");

        private final String title;

        How(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** @param table empty where it is not known, or chosen to be none */
    record Recognised(Optional<TableHeadings> table, How how) {

        private static final Recognised NOTHING = new Recognised(Optional.empty(), How.NONE);

        boolean isPutAside() {
            return table.isEmpty() && how == How.CHOICE;
        }
    }

    /**
     * @param label what the choice would be remembered by
     * @param names what file and sheet are called, the nearest to the rows first
     * @param columns how many of a table's columns the sheet has
     */
    Recognised of(String label, List<String> names, ToIntFunction<TableHeadings> columns) {
        String chosen = choices.get(label);
        if (chosen != null) {
            return new Recognised(chosen.isEmpty() ? Optional.empty() : table(chosen), How.CHOICE);
        }
        for (String name : names) {
            Optional<TableHeadings> byNumber = byNumber(name).filter(table -> columns.applyAsInt(table) > 0);
            if (byNumber.isPresent()) {
                return unlessOthersFit(byNumber.get(), How.NUMBER, columns);
            }
        }
        for (String name : names) {
            Optional<TableHeadings> byName = byName(name).filter(table -> columns.applyAsInt(table) > 0);
            if (byName.isPresent()) {
                return unlessOthersFit(byName.get(), How.NAME, columns);
            }
        }
        return byHeadings(columns);
    }

    private Optional<TableHeadings> table(String code) {
        return tables.stream()
                .filter(table -> table.table().code().value().equals(code))
                .findFirst();
    }

    private Optional<TableHeadings> byNumber(String name) {
        Matcher number = NUMBER.matcher(plain(name));
        while (number.find()) {
            Optional<TableHeadings> found = table(number.group());
            Optional<TableHeadings> bare = found.isPresent() ? found : table(number.group(1));
            if (bare.isPresent()) {
                return bare;
            }
        }
        return Optional.empty();
    }

    private Optional<TableHeadings> byName(String name) {
        String plain = plain(name);
        return tables.stream()
                .filter(table -> table.table().name().length() >= SHORTEST_NAME
                        && plain.contains(plain(table.table().name())))
                .max(Comparator.comparingInt(table -> table.table().name().length()));
    }

    /** Numbers change between editions: whoever has all of another table's headings and not half of this one's is the other. */
    private Recognised unlessOthersFit(TableHeadings named, How how, ToIntFunction<TableHeadings> columns) {
        int own = columns.applyAsInt(named);
        if (2 * own >= named.table().columns().size()) {
            return new Recognised(Optional.of(named), how);
        }
        Recognised other = byHeadings(columns);
        return other.table().isPresent() && columns.applyAsInt(other.table().get()) > own
                ? other
                : new Recognised(Optional.of(named), how);
    }

    /** The one table of which it has most columns, if these are most of the table's. */
    private Recognised byHeadings(ToIntFunction<TableHeadings> columns) {
        int most = tables.stream().mapToInt(columns).max().orElse(0);
        List<TableHeadings> best = tables.stream()
                .filter(table -> most > 0 && columns.applyAsInt(table) == most)
                .toList();
        int fewest = best.stream()
                .mapToInt(table -> table.table().columns().size())
                .min()
                .orElse(0);
        List<TableHeadings> tightest = best.stream()
                .filter(table -> table.table().columns().size() == fewest)
                .toList();
        return tightest.size() == 1 && 3 * most >= 2 * fewest && most > 1
                ? new Recognised(Optional.of(tightest.get(0)), How.HEADINGS)
                : Recognised.NOTHING;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[‐‑‒–—―−]", "-")
                .replaceAll("\\s", "");
    }

    /** What a choice is remembered by: what file and sheet are called, without the year in it. */
    static String label(String file, String sheet) {
        String both = plain(sheet.isEmpty() ? file : file + "｜" + sheet);
        String yearless = both.replaceAll("(19|20)[0-9]{2}(-(19|20)?[0-9]{2})?(学年度?|年度?)?", "");
        return yearless.length() > LONGEST_LABEL ? yearless.substring(yearless.length() - LONGEST_LABEL) : yearless;
    }
}
