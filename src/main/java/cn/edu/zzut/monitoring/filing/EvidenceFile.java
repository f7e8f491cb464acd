package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file that proves something: PDF, picture, Word or Excel, and really that. */
public record EvidenceFile(String name, byte[] content) {

    /** The most bytes that it may have. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final String ZIP = "PK";
    /** How files of each kind begin. */
    private static final Map<String, List<String>> BEGINNINGS = Map.of(
            ".pdf", List.of("%PDF-"),
            ".png", List.of("\u0089PNG"),
            ".jpg", List.of("\u00ff\u00d8\u00ff"),
            ".jpeg", List.of("\u00ff\u00d8\u00ff"),
            ".docx", List.of(ZIP),
            ".xlsx", List.of(ZIP));

    /** @throws UploadRefused when it is too large, or not what its name says */
    public EvidenceFile {
        if (content.length > MOST_BYTES) {
            throw new UploadRefused("佐证文件超过20MB，未被接收。请压缩图片或拆分后再上传。");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String head = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        boolean known = BEGINNINGS.entrySet().stream()
                .anyMatch(kind -> lower.endsWith(kind.getKey())
                        && kind.getValue().stream().anyMatch(head::startsWith));
        if (!known) {
            throw new UploadRefused("佐证材料只接收PDF、图片（.png、.jpg）、Word（.docx）和Excel（.xlsx）文件，且内容须与扩展名一致。请另存后再上传。");
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name;
    }
}
