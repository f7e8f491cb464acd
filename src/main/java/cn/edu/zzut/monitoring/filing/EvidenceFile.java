package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.refusal.LargestFile;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.util.Arrays;

/** A file that proves something: of a kind that its purpose takes, and really that. */
public record EvidenceFile(FilePurpose purpose, String name, byte[] content) {

    private static final String OTHER_KIND = "不是可以接收的文件。";

    /** @throws UploadRefused when it is too large, or not what its name says */
    public EvidenceFile {
        LargestFile.EVIDENCE.refuses(purpose.title(), content.length).ifPresent(reason -> {
            throw new UploadRefused(reason);
        });
        byte[] sent = content;
        String flaw = FileKind.named(name)
                .filter(purpose::takes)
                .map(kind -> kind.flaw(sent).orElse(""))
                .orElse(OTHER_KIND);
        if (!flaw.isEmpty()) {
            throw new UploadRefused(
                    "“" + name + "”没有接收：" + flaw + purpose.onlyThese() + "，内容须与扩展名一致，而且能够打开（PDF至少有一页）。请打开核对、另存后再上传。");
        }
        content = content.clone();
    }

    /** 佐证材料. */
    public EvidenceFile(String name, byte[] content) {
        this(FilePurpose.EVIDENCE, name, content);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceFile file
                && purpose == file.purpose
                && name.equals(file.name)
                && Arrays.equals(content, file.content);
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
