package cn.edu.zzut.monitoring.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report was made from, piece by piece, so that it can be said later what is another one since.
 *
 * @param pieces what people call it → a word that is another one as soon as the piece is
 */
record MadeFrom(SortedMap<String, String> pieces) {

    /** Of reports from before this was kept. */
    static final MadeFrom UNKNOWN = new MadeFrom(new TreeMap<>());

    /** Was not kept at first: nothing can be said of it where a report has none. */
    static final String CHECKS = "校验结果或异常说明";

    /** As {@link #CHECKS}. */
    static final String LISTS = "整改任务清单的编制";

    private static final Set<String> KEPT_LATER = Set.of(CHECKS, LISTS);
    private static final String TABLE = "表";
    private static final String BETWEEN = "\t";
    private static final int NAMED = 5;

    MadeFrom {
        pieces = new TreeMap<>(pieces);
    }

    /** A table's version; its number is what people know it by. */
    static String version(int number, String sha256) {
        return number + " " + sha256;
    }

    boolean isUnknown() {
        return pieces.isEmpty();
    }

    MadeFrom with(String piece, String word) {
        SortedMap<String, String> more = new TreeMap<>(pieces);
        more.put(piece, word);
        return new MadeFrom(more);
    }

    /** What is another one now than it was before, a few Chinese words each; empty where nothing is. */
    List<String> since(MadeFrom before) {
        List<String> tables = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Stream.concat(pieces.keySet().stream(), before.pieces.keySet().stream())
                .distinct()
                .filter(piece -> !KEPT_LATER.contains(piece) || before.pieces.containsKey(piece))
                .filter(piece -> !word(piece).equals(before.word(piece)))
                .sorted()
                .forEach(piece -> (piece.startsWith(TABLE) ? tables : others).add(change(piece, before)));
        if (tables.size() > NAMED) {
            int left = tables.size() - NAMED;
            tables.subList(NAMED, tables.size()).clear();
            tables.add("另有" + left + "张表格有变化");
        }
        return Stream.concat(tables.stream(), others.stream()).toList();
    }

    private String word(String piece) {
        return pieces.getOrDefault(piece, "");
    }

    private String change(String piece, MadeFrom before) {
        if (!piece.startsWith(TABLE)) {
            return piece + "有变化";
        }
        if (before.word(piece).isEmpty()) {
            return piece + "有了数据";
        }
        if (word(piece).isEmpty()) {
            return piece + "没有数据了";
        }
        return piece + "由第" + number(before.word(piece)) + "版变为第" + number(word(piece)) + "版";
    }

    private static String number(String version) {
        return version.substring(0, version.indexOf(' '));
    }

    String written() {
        return pieces.entrySet().stream()
                .map(piece -> piece.getKey() + BETWEEN + piece.getValue())
                .collect(Collectors.joining("\n"));
    }

    static MadeFrom read(String written) {
        SortedMap<String, String> pieces = new TreeMap<>();
        written.lines()
                .map(line -> line.split(BETWEEN, 2))
                .filter(piece -> piece.length == 2)
                .forEach(piece -> pieces.put(piece[0], piece[1]));
        return new MadeFrom(pieces);
    }
}
