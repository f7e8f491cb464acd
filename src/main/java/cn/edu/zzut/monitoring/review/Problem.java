package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;

/**
 * What an expert sees in a table.
 *
 * @param falseData whether the expert holds the data to be untrue (失实, 第二十三条)
 * @param proof by what it is proved that the data are untrue; empty where they are not said to be
 * @param wantedProof what the unit shall prove its data by; may be empty
 */
public record Problem(
        String text,
        CommentKind kind,
        CommentSeverity severity,
        boolean falseData,
        Place place,
        String proof,
        String wantedProof) {

    private static final int LONGEST = 4_000;
    private static final int MOST_WANTED = 1_000;

    /** @throws Refusal in Chinese when nothing is said, or too much, or data are called untrue without proof */
    public Problem {
        if (Words.isNone(text) || text.length() > LONGEST) {
            throw Refusal.invalid("请写明存在的问题，不超过" + LONGEST + "个字。");
        }
        if (falseData && Words.isNone(proof)) {
            throw Refusal.invalid(
                    "认定数据失实须写明证明：依据什么材料或数据、与填报的数据相差多少。没有证明的，请不要勾选“数据失实”；表单中没有“证明”一栏的，请在“填报数据”的“数据”中提出这条意见。");
        }
        if (proof.length() > LONGEST) {
            throw Refusal.invalid("数据失实的证明不超过" + LONGEST + "个字。");
        }
        if (wantedProof.length() > MOST_WANTED) {
            throw Refusal.invalid("需要的佐证不超过" + MOST_WANTED + "个字。");
        }
        if (Words.hasControls(text) || Words.hasControls(proof) || Words.hasControls(wantedProof)) {
            throw Refusal.invalid("意见中有看不见的控制字符或改变文字方向的字符，请删去后重新填写。");
        }
        text = text.strip();
        wantedProof = wantedProof.strip();
        proof = falseData ? proof.strip() : "";
    }

    /** The same at another place. */
    Problem at(Place another) {
        return new Problem(text, kind, severity, falseData, another, proof, wantedProof);
    }

    /** Of no kind. */
    public Problem(String text, CommentSeverity severity, boolean falseData, Place place, String proof) {
        this(text, CommentKind.UNSORTED, severity, falseData, place, proof, "");
    }

    /** Without a proof: data cannot be called untrue. */
    public Problem(String text, CommentSeverity severity, boolean falseData, Place place) {
        this(text, severity, falseData, place, "");
    }
}
