package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.time.LocalDate;

/**
 * What somebody asks for, before any table is chosen.
 *
 * @param contact where the applicant is reached
 * @param recipient who outside the school gets the data; empty where nobody does
 * @param useUntil the last day of use
 * @param keptAt where the data will be kept
 */
public record Wish(
        Nature nature,
        String matter,
        String purpose,
        String contact,
        int fromYear,
        int toYear,
        Granularity granularity,
        String recipient,
        LocalDate useUntil,
        String keptAt) {

    private static final int MOST_YEARS = 5;
    private static final int LONGEST_MONTHS = 12;

    /** @throws Refusal in Chinese where it cannot be asked for */
    public void require(LocalDate today) {
        if (fromYear > toYear) {
            throw Refusal.invalid("起始年度" + fromYear + "晚于截止年度" + toYear + "，请核对年度范围。");
        }
        if (toYear - fromYear >= MOST_YEARS) {
            throw Refusal.invalid("一次最多申请" + MOST_YEARS + "个年度的数据，请缩小年度范围。");
        }
        if (!useUntil.isAfter(today)) {
            throw Refusal.invalid("使用期限须晚于今天，请重新填写。");
        }
        if (useUntil.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw Refusal.invalid("使用期限最长一年，最晚可填" + today.plusMonths(LONGEST_MONTHS) + "。到期后仍需使用的，请重新申请。");
        }
    }

    public boolean isForOutside() {
        return !recipient.isEmpty();
    }

    /** @throws Refusal where it is not said who outside the school gets the data, or said though nobody does */
    public static String recipient(boolean outside, String name) {
        if (outside && Words.isNone(name)) {
            throw Refusal.invalid("提供给校外的，请写明接收的单位或个人。");
        }
        if (!outside && !Words.isNone(name)) {
            throw Refusal.invalid("您填写了校外接收方“" + name + "”，请把“提供给谁”改为“校外单位或个人”；只在校内使用的，请清空校外接收方。");
        }
        return outside ? name : "";
    }
}
