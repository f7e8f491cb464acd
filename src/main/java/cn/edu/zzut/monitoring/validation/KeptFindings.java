package cn.edu.zzut.monitoring.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Which findings of a check are kept one by one. The errors come first; what is beyond the bound is kept together, one
 * finding for all of a rule and column, which says how many there are and is mended or explained like any other: however
 * many there are, none passes.
 */
final class KeptFindings {

    /** So many are kept one by one. */
    static final int MOST = 5_000;

    private static final int ROWS_NAMED = 10;

    private KeptFindings() {}

    static List<Finding> of(List<Finding> found) {
        return of(found, MOST);
    }

    static List<Finding> of(List<Finding> found, int most) {
        List<Finding> inOrder = bySeverity(found);
        if (inOrder.size() <= most) {
            return inOrder;
        }
        Map<List<String>, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : inOrder.subList(most, inOrder.size())) {
            alike.computeIfAbsent(
                            List.of(finding.severity().name(), finding.rule(), finding.column()),
                            kind -> new ArrayList<>())
                    .add(finding);
        }
        List<Finding> kept = new ArrayList<>(inOrder.subList(0, most));
        alike.values().forEach(several -> kept.add(together(several)));
        return kept;
    }

    /** Errors first, within a severity as they were found. */
    static List<Finding> bySeverity(List<Finding> found) {
        return found.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    private static Finding together(List<Finding> alike) {
        Finding first = alike.get(0);
        return alike.size() == 1
                ? first
                : new Finding(
                        first.severity(),
                        first.rule(),
                        0,
                        first.column(),
                        alike.size() + "处（" + fingerprint(alike) + "）",
                        first.expected(),
                        message(alike),
                        alike.size(),
                        "");
    }

    private static String message(List<Finding> alike) {
        Finding first = alike.get(0);
        String rows = alike.stream()
                .map(Finding::row)
                .filter(row -> row > 0)
                .distinct()
                .limit(ROWS_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        return "另有" + alike.size() + "处同样的" + first.severity().title() + "没有逐一列出"
                + (rows.isEmpty() ? "" : "（在第" + rows + "行等）") + "。" + todo(first.severity()) + "例如：" + first.message();
    }

    private static String todo(Severity severity) {
        return severity == Severity.ERROR ? "改正已列出的，再次校验时会列出其余的。" : "属实的请一并说明，有误的请更正。";
    }

    /** An explanation holds as long as the values do, and so does that of many together. */
    private static String fingerprint(List<Finding> alike) {
        CRC32 sum = new CRC32();
        alike.forEach(finding -> sum.update((finding.value() + "\n").getBytes(StandardCharsets.UTF_8)));
        return String.format("%08X", sum.getValue());
    }
}
