package cn.edu.zzut.monitoring.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether what a paper says still holds, thing by thing.
 *
 * @param newestEdition the newest edition that there is
 */
public record PaperCheck(Paper paper, int newestEdition, List<Line> lines) {

    private static final String NOT_ON_PAPER = "纸上没有";
    private static final String GONE = "现在没有";

    /**
     * @param onPaper how it is on the paper, {@code now} how it is today, both in Chinese
     * @param holds whether it is the same
     */
    public record Line(String what, String onPaper, String now, boolean holds) {}

    static PaperCheck of(Paper paper, int newestEdition, List<PaperFacts.Proof> before, List<PaperFacts.Proof> now) {
        Map<String, PaperFacts.Proof> today =
                now.stream().collect(Collectors.toMap(PaperFacts.Proof::what, one -> one, (first, second) -> second));
        List<Line> lines = new ArrayList<>();
        for (PaperFacts.Proof one : before) {
            PaperFacts.Proof other = today.remove(one.what());
            lines.add(
                    other == null
                            ? new Line(one.what(), one.shown(), GONE, false)
                            : new Line(
                                    one.what(),
                                    one.shown(),
                                    other.shown(),
                                    one.sha256().equals(other.sha256())));
        }
        now.stream()
                .filter(one -> today.containsKey(one.what()))
                .forEach(one -> lines.add(new Line(one.what(), NOT_ON_PAPER, one.shown(), false)));
        return new PaperCheck(paper, newestEdition, List.copyOf(lines));
    }

    /** Whether all that the paper says is as it was when it was made. */
    public boolean holds() {
        return lines.stream().allMatch(Line::holds);
    }
}
