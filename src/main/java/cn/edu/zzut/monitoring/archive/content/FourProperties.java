package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.content.Check.Result;
import cn.edu.zzut.monitoring.archive.content.Contents.Written;
import cn.edu.zzut.monitoring.archive.seal.Manifest;
import cn.edu.zzut.monitoring.archive.seal.TrailInPackage;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** 四性检测: whether a package that was just written is authentic, complete, usable and safe. Reads it back from the disk. */
public final class FourProperties {

    private static final String AUTHENTIC = "真实性";
    private static final String COMPLETE = "完整性";
    private static final String USABLE = "可用性";
    private static final String SAFE = "安全性";
    private static final String MACROS = "vbaProject.bin";

    private final List<String> unusual = new ArrayList<>();
    private final List<String> disguised = new ArrayList<>();
    private final List<String> locked = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();

    private FourProperties() {}

    /** @param found what its verification came to */
    public static List<Check> of(Path file, Verification found, Written written) throws IOException {
        FourProperties properties = new FourProperties();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals(Manifest.NAME)) {
                    properties.lookAt(zip, entry);
                }
            }
        }
        List<String> unlike = new ArrayList<>(found.altered());
        unlike.addAll(found.faults());
        List<String> uneven = new ArrayList<>(found.missing());
        uneven.addAll(found.added());
        return List.of(
                new Check(AUTHENTIC, "各表数据与锁定时记录的SHA-256一致（生成时逐行重新计算）", Result.PASSED, ""),
                Check.of(AUTHENTIC, "生成后读回：各文件与校验清单一致，清单的签名有效", unlike),
                Check.of(
                        AUTHENTIC,
                        "操作记录的校验链重新计算相符，没有被改动",
                        found.trail().map(TrailInPackage::faults).orElse(List.of())),
                Check.of(COMPLETE, "归档范围中必备的材料齐全", written.required()),
                Check.of(COMPLETE, "校验清单列出的文件一个不少、一个不多", uneven),
                Check.of(USABLE, "文件格式可以长期保存", properties.unusual),
                Check.of(USABLE, "文件内容与扩展名相符，能够读出", properties.disguised),
                Check.of(USABLE, "文件没有设置密码", properties.locked),
                Check.of(SAFE, "没有宏和可执行程序", properties.programs),
                new Check(SAFE, "病毒查杀", Result.BY_HAND, "请交接双方用各自的杀毒软件查杀后在登记表上签字"));
    }

    private void lookAt(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = isPlain(name) ? in.readNBytes(64) : in.readAllBytes();
        }
        var format = ArchivalFormat.of(name);
        if (format.isEmpty()) {
            unusual.add(name);
        } else if (!format.get().mayBeginWith(content)) {
            disguised.add(name);
        }
        if (ArchivalFormat.isEncrypted(name, content)) {
            locked.add(name);
        }
        if (contains(content, MACROS) || startsLikeAProgram(content)) {
            programs.add(name);
        }
    }

    /** Text has nothing in it that runs; it may be as long as the school's largest table. */
    private static boolean isPlain(String name) {
        return name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".zip");
    }

    private static boolean startsLikeAProgram(byte[] content) {
        String head = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("#!");
    }

    private static boolean contains(byte[] content, String name) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(name);
    }
}
