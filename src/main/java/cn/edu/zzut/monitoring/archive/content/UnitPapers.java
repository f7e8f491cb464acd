package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.PaperScans;
import cn.edu.zzut.monitoring.paper.Papers;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers of units (附件1, 附件2, the pledge) in a package: each edition, and what came back signed. */
@Component
class UnitPapers {

    private final Papers papers;
    private final PaperScans scans;
    private final Names names;

    UnitPapers(Papers papers, PaperScans scans, Names names) {
        this.papers = papers;
        this.scans = scans;
        this.names = names;
    }

    /** The editions that belong into the package, the first first. */
    List<Paper> of(Subject subject, PaperKind kind) {
        return papers.ofYear(subject.year()).stream()
                .filter(paper -> paper.kind() == kind && subject.concerns(paper.unit()))
                .toList();
    }

    void write(Paper paper, Folder folder) {
        String unit = names.of(paper.unit());
        String title = paper.fileName(unit);
        folder.word(
                Piece.of(title.replace(".docx", ""), unit, paper.madeAt()),
                title,
                out -> out.write(papers.document(paper)),
                paper.sha256());
        for (PaperScans.Scan scan : scans.of(paper)) {
            folder.file(
                    Piece.of(title.replace(".docx", "签字盖章扫描件"), unit, scan.at()),
                    title.replace(".docx", "") + " 签字盖章 " + scan.fileName(),
                    scans.content(paper, scan.id()).orElseThrow());
        }
    }
}
