package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.refusal.Words;
import org.jspecify.annotations.Nullable;

/** What a package that somebody sends may have as a text. */
final class Texts {

    static final int LONGEST = 500;

    private Texts() {}

    static boolean isLine(@Nullable String text) {
        return text != null && text.length() <= LONGEST && Words.isLine(text);
    }
}
