package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import org.jspecify.annotations.Nullable;

/** How long the texts may be that people write here. */
final class Bounds {

    private Bounds() {}

    /** The text, trimmed. */
    static String some(String what, @Nullable String text, int longest) {
        String found = any(what, text, longest);
        if (found.isEmpty()) {
            throw Refusal.invalid("请填写" + what + "。");
        }
        return found;
    }

    /** The same where it may be empty. */
    static String any(String what, @Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        if (Words.hasControls(text)) {
            throw Refusal.invalid(what + "中有看不见的控制字符，请删去后重新填写。");
        }
        if (Words.isNone(text)) {
            return "";
        }
        if (text.strip().length() > longest) {
            throw Refusal.invalid(what + "太长，请写在" + longest + "字以内。");
        }
        return text.strip();
    }
}
