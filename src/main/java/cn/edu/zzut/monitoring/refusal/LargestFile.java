package cn.edu.zzut.monitoring.refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How large the files may be that people send: every bound that lies below that of all uploads. */
public enum LargestFile {
    EVIDENCE("佐证材料", 20, "请压缩图片或拆分后再上传。"),
    RECEIPT("回执文件", 20, "请压缩图片，或者只上传有回执号的那几页。"),
    ERROR_LIST("错误清单", 10, "请按表格拆分后分次上传。"),
    TEMPLATE("报告模板", 5, "请压缩其中的图片后重新上传。");

    private static final int MEGABYTE = 1024 * 1024;

    private final String title;
    private final int megabytes;
    private final String advice;

    LargestFile(String title, int megabytes, String advice) {
        this.title = title;
        this.megabytes = megabytes;
        this.advice = advice;
    }

    /** The refusal of a file of so many bytes, with the bound and what to do; empty where it is not too large. */
    public Optional<String> refuses(long bytes) {
        return refuses(title, bytes);
    }

    /** The same of a file that has a name of its own. */
    public Optional<String> refuses(String called, long bytes) {
        return bytes <= (long) megabytes * MEGABYTE
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s有%.1fMB，超过%dMB，没有接收。%s", called, tenths(bytes), megabytes, advice));
    }

    /** Rounded up: a file that is a byte too large does not read as one that fits. */
    private static double tenths(long bytes) {
        return Math.ceil(bytes * 10.0 / MEGABYTE) / 10;
    }

    /** All bounds in a phrase, for whoever does not know what the file was to be. */
    public static String all() {
        return Arrays.stream(values())
                .map(one -> one.title + one.megabytes + "MB")
                .collect(Collectors.joining("、"));
    }
}
