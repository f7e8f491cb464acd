package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.workbook.Reading;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 读取时的说明: what was altered or left out when a version was read, as its filer was told, for all who look at the version
 * later. Bounded; that something was cut off is said in it.
 *
 * @param remarks in Chinese
 * @param cells where each column's value stands in the filer's file, such as C5, when the names stand one below the other;
 *     empty for other files
 */
public record ReadingNotes(List<String> remarks, Map<String, String> cells) {

    /** Nothing was read, or nothing needed saying. */
    public static final ReadingNotes NONE = new ReadingNotes(List.of(), Map.of());

    private static final String READ = "读取时：";
    private static final Pattern CARRIED = Pattern.compile("^版本\\d+" + READ);
    private static final int MOST_REMARKS = 40;
    private static final int LONGEST_REMARK = 1_000;
    private static final int MOST_CELLS = 500;

    public ReadingNotes {
        remarks = List.copyOf(remarks);
        cells = Map.copyOf(cells);
    }

    static ReadingNotes of(Reading reading) {
        return new ReadingNotes(
                within(reading.remarks()),
                reading.cells().entrySet().stream()
                        .limit(MOST_CELLS)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static ReadingNotes of(List<String> remarks) {
        return new ReadingNotes(within(remarks), Map.of());
    }

    /**
     * Those of a version that stems from a former one: what was said of it itself, and then of the reading that its rows come
     * from, each with the version that was read.
     */
    static ReadingNotes stemming(SubmissionVersion former, ReadingNotes formers, List<String> own) {
        Stream<String> read = former.origin() == VersionOrigin.UPLOAD
                ? formers.remarks().stream().map(remark -> "版本" + former.number() + READ + remark)
                : formers.remarks().stream()
                        .filter(remark -> CARRIED.matcher(remark).find());
        return of(Stream.concat(own.stream(), read).toList());
    }

    private static List<String> within(List<String> remarks) {
        List<String> kept = remarks.stream()
                .limit(MOST_REMARKS)
                .map(ReadingNotes::shortened)
                .collect(Collectors.toList());
        if (remarks.size() > MOST_REMARKS) {
            kept.add("另有" + (remarks.size() - MOST_REMARKS) + "条说明没有保存");
        }
        return kept;
    }

    private static String shortened(String remark) {
        return remark.codePointCount(0, remark.length()) > LONGEST_REMARK
                ? remark.substring(0, remark.offsetByCodePoints(0, LONGEST_REMARK)) + "……（过长，以下没有保存）"
                : remark;
    }

    boolean isEmpty() {
        return remarks.isEmpty() && cells.isEmpty();
    }
}
