package cn.edu.zzut.monitoring.filing;

import java.util.Set;

/** What a file is handed in as, and so which kinds are taken; a refusal calls it by this name. */
public enum FilePurpose {
    EVIDENCE(
            "佐证材料",
            "PDF、图片（.png、.jpg）、Word（.docx）和Excel（.xlsx）",
            FileKind.PDF,
            FileKind.PNG,
            FileKind.JPEG,
            FileKind.WORD,
            FileKind.EXCEL),
    MINUTES("会议纪要", "PDF、图片（.png、.jpg）和Word（.docx）", FileKind.PDF, FileKind.PNG, FileKind.JPEG, FileKind.WORD),
    SCAN("扫描件", "PDF和图片（.png、.jpg）", FileKind.PDF, FileKind.PNG, FileKind.JPEG),
    TRAINING_MATERIAL("培训材料", EVIDENCE.kindsInWords, EVIDENCE.kinds.toArray(FileKind[]::new)),
    FILING_GUIDE("填报指南", "PDF和Word（.docx）", FileKind.PDF, FileKind.WORD);

    private final String title;
    private final String kindsInWords;
    private final Set<FileKind> kinds;

    FilePurpose(String title, String kindsInWords, FileKind... kinds) {
        this.title = title;
        this.kindsInWords = kindsInWords;
        this.kinds = Set.of(kinds);
    }

    public String title() {
        return title;
    }

    boolean takes(FileKind kind) {
        return kinds.contains(kind);
    }

    /** Which kinds are taken, as a clause. */
    String onlyThese() {
        return title + "只接收" + kindsInWords + "文件";
    }
}
