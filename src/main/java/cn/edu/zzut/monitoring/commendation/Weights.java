package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.refusal.Refusal;

/**
 * How much each part counts in the ranking, as the office sets it.
 *
 * @param punctuality 按时完成
 * @param quality 一次审核通过
 * @param anomalies 无数据异常和失实
 * @param help 协助其他单位; left out for units that assist nobody
 */
public record Weights(int punctuality, int quality, int anomalies, int help) {

    private static final int MOST = 100;

    /** @throws Refusal unless all are 0 to 100 and one is above 0 */
    public Weights {
        if (isOut(punctuality) || isOut(quality) || isOut(anomalies) || isOut(help)) {
            throw Refusal.invalid("权重应为0至100的整数，请改正后再提交。");
        }
        if (punctuality + quality + anomalies == 0) {
            throw Refusal.invalid("按时、一次通过、无异常的权重不能都为0，请至少设置一项。");
        }
    }

    private static boolean isOut(int weight) {
        return weight < 0 || weight > MOST;
    }

    public static Weights standard() {
        return new Weights(40, 30, 20, 10);
    }
}
