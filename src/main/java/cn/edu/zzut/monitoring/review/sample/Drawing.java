package cn.edu.zzut.monitoring.review.sample;

import cn.edu.zzut.monitoring.workbook.TableRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws rows: each has a lot, the SHA-256 of seed, the version's hash and the row's number; the lowest lots are drawn. Whoever
 * has the three draws the same rows again.
 */
final class Drawing {

    private static final String DRAWN = "随机抽取";
    private static final String ALL = "全部查看（不足50行）";

    private final String seed;
    private final String sha256;

    Drawing(String seed, String sha256) {
        this.seed = seed;
        this.sha256 = sha256;
    }

    String lot(int row) {
        try {
            byte[] lot = MessageDigest.getInstance("SHA-256")
                    .digest((seed + "|" + sha256 + "|" + row).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(lot);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows with the lowest lots, as many at most. */
    List<Integer> lowest(List<Integer> rows, int most) {
        Map<Integer, String> lots = new HashMap<>();
        rows.forEach(row -> lots.put(row, lot(row)));
        return rows.stream().sorted(Comparator.comparing(lots::get)).limit(most).toList();
    }

    /**
     * @param always rows that are looked at whatever is drawn, with the reasons
     * @return the sample by the rows' numbers
     */
    List<Sampled> sample(List<TableRow> rows, int size, Map<Integer, List<String>> always) {
        Map<Integer, List<String>> why = new TreeMap<>();
        String drawn = size == rows.size() ? ALL : DRAWN;
        lowest(rows.stream().map(TableRow::number).toList(), size)
                .forEach(row ->
                        why.computeIfAbsent(row, any -> new ArrayList<>()).add(drawn));
        always.forEach((row, reasons) ->
                why.computeIfAbsent(row, any -> new ArrayList<>()).addAll(reasons));
        return why.entrySet().stream()
                .map(one -> new Sampled(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }
}
