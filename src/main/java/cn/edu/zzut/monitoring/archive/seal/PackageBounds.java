package cn.edu.zzut.monitoring.archive.seal;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What no package of ours goes beyond; a file that does is not looked at, since that would take minutes and memory and say
 * nothing. The largest years of large schools stay far below.
 */
final class PackageBounds {

    static final int MOST_FILES = 50_000;

    /** With its folders. */
    static final int LONGEST_PATH = 1_000;

    /** Tables pack well, but not like files that are made to fill disks. */
    private static final int MOST_TIMES_UNPACKED = 200;

    private static final long ALWAYS_ALLOWED = 1024L * 1024 * 1024;

    private PackageBounds() {}

    /** @throws Refusal when there are too many files in it, a name is too long, or it unpacks to very much */
    static void require(ZipFile zip, Path file) {
        if (zip.size() > MOST_FILES) {
            throw unlikeAPackage("里面有" + zip.size() + "个文件，超过上限" + MOST_FILES + "个");
        }
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.getName().length() > LONGEST_PATH) {
                throw unlikeAPackage("里面有的文件名超过" + LONGEST_PATH + "个字");
            }
            unpacked += Math.max(0, entry.getSize());
        }
        requirePlausible(unpacked, file.toFile().length());
    }

    /** @throws Refusal when a file of so many bytes unpacks to more than any package does */
    static void requirePlausible(long unpacked, long packed) {
        if (unpacked > ALWAYS_ALLOWED + MOST_TIMES_UNPACKED * packed) {
            throw unlikeAPackage("解压后大得不合理（超过" + MOST_TIMES_UNPACKED + "倍）");
        }
    }

    /** @throws Refusal when the next file would be one too many, or its name is too long */
    static void requireRoom(int files, String path) {
        // the list of hashes comes last
        if (files + 1 >= MOST_FILES || path.length() > LONGEST_PATH) {
            throw Refusal.conflict("归档包放不下：最多" + MOST_FILES + "个文件，每个文件名连同文件夹最多" + LONGEST_PATH + "个字。请把零散的材料合并后再生成。");
        }
    }

    private static Refusal unlikeAPackage(String reason) {
        return Refusal.invalid("这个文件不是归档包或上报数据包：" + reason + "，没有逐个核对。请确认选对了文件。");
    }
}
