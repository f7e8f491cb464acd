package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.refusal.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The texts of an error list as far as findings can keep them: without signs that nobody sees, and no longer than {@value
 * #LONGEST} letters. What was left out is told; the file itself is kept whole.
 */
final class KeptTexts {

    static final int LONGEST = 4_000;

    private static final int LINES_NAMED = 10;

    private final Map<String, Set<Integer>> cut = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> cleaned = new LinkedHashMap<>();

    /**
     * @param line the row of the file that it stands in
     * @param what the text is, such as 说明
     */
    String of(int line, String what, String text) {
        String kept = text.strip();
        if (Words.hasControls(kept)) {
            cleaned.computeIfAbsent(what, first -> new TreeSet<>()).add(line);
            kept = Words.withoutControls(kept).strip();
        }
        if (kept.length() <= LONGEST) {
            return kept;
        }
        cut.computeIfAbsent(what, first -> new TreeSet<>()).add(line);
        int end = Character.isHighSurrogate(kept.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return kept.substring(0, end) + "…";
    }

    /** What was left out, a sentence each, in Chinese. */
    String told() {
        return told(cut, "超过" + LONGEST + "字，只列出前" + LONGEST + "字") + told(cleaned, "去掉了看不见的控制字符");
    }

    private static String told(Map<String, Set<Integer>> lines, String what) {
        return lines.entrySet().stream()
                .map(one -> "；第" + numbers(one.getValue()) + "行的“" + one.getKey() + "”" + what + "，原文见上传的文件")
                .collect(Collectors.joining());
    }

    private static String numbers(Set<Integer> lines) {
        List<String> named =
                lines.stream().limit(LINES_NAMED).map(String::valueOf).toList();
        return String.join("、", named) + (lines.size() > LINES_NAMED ? "等" + lines.size() : "");
    }
}
