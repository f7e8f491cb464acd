package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.refusal.LargestFile;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.util.Arrays;
import java.util.Set;

/** A file that proves something: PDF, picture, Word or Excel, and really that. */
public record EvidenceFile(String name, byte[] content) {

    private static final Set<FileKind> KINDS =
            Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.WORD, FileKind.EXCEL);

    private static final String OTHER_KIND = "不是可以接收的文件。";

    /** @throws UploadRefused when it is too large, or not what its name says */
    public EvidenceFile {
        LargestFile.EVIDENCE.refuses(content.length).ifPresent(reason -> {
            throw new UploadRefused(reason);
        });
        byte[] sent = content;
        String flaw = FileKind.named(name)
                .filter(KINDS::contains)
                .map(kind -> kind.flaw(sent).orElse(""))
                .orElse(OTHER_KIND);
        if (!flaw.isEmpty()) {
            throw new UploadRefused("“" + name + "”没有接收：" + flaw
                    + "佐证材料只接收PDF、图片（.png、.jpg）、Word（.docx）和Excel（.xlsx）文件，内容须与扩展名一致，而且能够打开（PDF至少有一页）。请打开核对、另存后再上传。");
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
