package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;

/**
 * 销号申请: what a unit says when it has mended it.
 *
 * @param valueAfter the figure now; may be empty
 * @param whyUnchanged why it is asked again although nothing has changed since it came back; else empty
 */
public record Closing(String completion, String valueAfter, String whyUnchanged) {

    public Closing {
        if (Words.isNone(completion)) {
            throw Refusal.invalid("请写明完成情况，再申请销号。");
        }
    }
}
