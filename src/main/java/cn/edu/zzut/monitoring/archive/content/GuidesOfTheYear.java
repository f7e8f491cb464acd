package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.training.FilingGuides;
import org.springframework.stereotype.Component;

/** 填报指南 (第十七条): each edition that the office gave out in the year. */
@Component
class GuidesOfTheYear implements Chapter {

    private final FilingGuides guides;

    GuidesOfTheYear(FilingGuides guides) {
        this.guides = guides;
    }

    @Override
    public String item() {
        return "notices";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        guides.of(subject.year())
                .forEach(guide -> folder.file(
                        Piece.of(subject.year() + "年度填报指南（第" + guide.edition() + "版）", "评估督导处", guide.at()),
                        "填报指南第" + guide.edition() + "版 " + guide.fileName(),
                        guides.content(subject.year(), guide.edition())));
    }
}
