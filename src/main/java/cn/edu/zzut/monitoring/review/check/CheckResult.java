package cn.edu.zzut.monitoring.review.check;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.List;
import java.util.Map;

/**
 * What a check came to on a year's data.
 *
 * @param why why nothing can be said; empty otherwise
 * @param figures the numbers beside it, by title, as they are shown
 * @param odd where it does not hold, the first ones
 */
public record CheckResult(Check check, Verdict verdict, String why, Map<String, String> figures, List<Odd> odd) {

    /** What a machine says. */
    public enum Verdict {
        CONSISTENT("一致"),
        INCONSISTENT("不一致"),
        UNDECIDED("无法判断"),
        MANUAL("须人工核对");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param row the row's number in its table; 0 where it is about none
     * @param words in Chinese
     */
    public record Odd(TableCode table, int row, String words) {}

    /** The result as the text of a comment begins. */
    public String inWords() {
        StringBuilder words = new StringBuilder("核对项" + check.number() + "（" + check.title() + "）" + verdict.title());
        if (!why.isEmpty()) {
            words.append("：").append(why);
        }
        String numbers = String.join(
                "，",
                figures.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
        if (!numbers.isEmpty()) {
            words.append("。").append(numbers);
        }
        if (!odd.isEmpty()) {
            words.append("。")
                    .append(String.join(
                            "；", odd.stream().limit(5).map(Odd::words).toList()));
        }
        return words.append("。").toString();
    }
}
