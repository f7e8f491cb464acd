package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;

/**
 * What an expert sees in a table.
 *
 * @param falseData whether the expert holds the data to be untrue (失实, 第二十三条)
 */
public record Problem(String text, CommentSeverity severity, boolean falseData, Place place) {

    private static final int LONGEST = 4_000;

    /** @throws Refusal in Chinese when nothing is said, or too much */
    public Problem {
        if (Words.isNone(text) || text.length() > LONGEST) {
            throw Refusal.invalid("请写明存在的问题，不超过" + LONGEST + "个字。");
        }
        text = text.strip();
    }
}
