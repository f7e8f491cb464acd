package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.refusal.Refusal;

/**
 * How much each part counts in the ranking, as the office sets it.
 *
 * @param punctuality 按时完成
 * @param quality 一次审核通过
 * @param anomalies 无数据异常和失实
 * @param help 协助其他单位; left out for units that assist nobody
 * @param size 规模; 0 in rankings that were made before it counted
 */
public record Weights(int punctuality, int quality, int anomalies, int help, int size) {

    private static final int MOST = 100;
    /** Size is at least this part of what the others weigh together. */
    private static final int PART_OF_OTHERS = 5;

    private static final int USUAL_SIZE = 40;

    /** @throws Refusal unless all are 0 to 100 and one is above 0 */
    public Weights {
        if (isOut(punctuality) || isOut(quality) || isOut(anomalies) || isOut(help) || isOut(size)) {
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
        return new Weights(40, 30, 20, 10, USUAL_SIZE);
    }

    /** Where nobody was asked how much size counts: the usual, or as much as it has to. */
    public static Weights withUsualSize(int punctuality, int quality, int anomalies, int help) {
        Weights others = new Weights(punctuality, quality, anomalies, help, USUAL_SIZE);
        return new Weights(punctuality, quality, anomalies, help, Math.max(USUAL_SIZE, others.leastSize()));
    }

    /**
     * These, if size counts enough that three rows cannot outweigh 20,000.
     *
     * @throws Refusal saying how much it has to be
     */
    public Weights requireSize() {
        if (size < leastSize()) {
            throw Refusal.invalid("规模的权重不能低于其他四项之和的五分之一，否则只有几行数据的单位会排在数据量大的单位前面。其他四项合计" + others() + "，请把规模的权重设为"
                    + leastSize() + "或以上，或者调低其他各项。");
        }
        return this;
    }

    private int leastSize() {
        return (others() + PART_OF_OTHERS - 1) / PART_OF_OTHERS;
    }

    private int others() {
        return punctuality + quality + anomalies + help;
    }

    /** How the score is made up, for whoever reads a ranking. */
    public String inWords() {
        String sum = "按时×" + punctuality + "＋一次通过×" + quality + "＋无异常×" + anomalies + "＋协作×" + help;
        return size == 0
                ? "得分＝（" + sum + "）÷" + others() + "；不协助其他单位的不计协作。"
                : "得分＝（" + sum + "＋规模×" + size + "）÷" + (others() + size)
                        + "；不协助其他单位的不计协作，也不计入除数。规模＝（表数÷全校最多＋期限数÷全校最多＋ln(行数＋1)÷ln(全校最多行数＋1)）÷3×100。";
    }
}
