package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a unit is going to mend it.
 *
 * @param causes 原因分析; empty where only former forms asked
 * @param doneBy the day by which it will be done; empty for the day that the list says
 */
public record Measures(String causes, String text, Optional<LocalDate> doneBy) {

    public Measures {
        if (Words.isNone(text)) {
            throw Refusal.invalid("请写明整改措施。");
        }
    }
}
