package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;

/** What people write in a record: there where it has to be, not too long, and what it looks like. */
final class Said {

    private Said() {}

    /** @throws Refusal naming the field */
    static String required(String label, String text, int longest) {
        if (Words.isNone(text)) {
            throw Refusal.invalid("请填写“" + label + "”后再提交。");
        }
        return optional(label, text, longest);
    }

    /** The text without blanks around it; may be empty. */
    static String optional(String label, String text, int longest) {
        String said = Words.isNone(text) ? "" : text.strip();
        if (said.length() > longest) {
            throw Refusal.invalid("“" + label + "”最多" + longest + "个字，现有" + said.length() + "个字，请精简后再提交。");
        }
        if (Words.hasControls(said)) {
            throw Refusal.invalid("“" + label + "”中有看不见的控制字符，请删去后重新填写。");
        }
        return said;
    }
}
