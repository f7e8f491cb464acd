package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.Evidence;
import cn.edu.zzut.monitoring.filing.KeptFiles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 佐证材料: what units sent to prove their data, and what each file proves. */
@Component
class EvidenceFiles implements Chapter {

    private final Submissions submissions;
    private final KeptFiles files;
    private final Names names;

    EvidenceFiles(Submissions submissions, KeptFiles files, Names names) {
        this.submissions = submissions;
        this.files = files;
        this.names = names;
    }

    @Override
    public String item() {
        return "evidence";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        List<List<String>> lines = new ArrayList<>();
        for (Submission submission : submissions.ofYear(subject.year())) {
            if (subject.concerns(submission.unit())) {
                files.evidence(submission.id()).forEach(file -> lines.add(write(submission, file, folder)));
            }
        }
        folder.list(
                new Piece(subject.year() + "年度佐证材料清单", "各单位", subject.year() + ""),
                "佐证材料清单.csv",
                List.of("表格", "单位", "文件名", "证明的数据项", "上传人", "时间", "SHA-256"),
                lines);
    }

    private List<String> write(Submission submission, Evidence file, Folder folder) {
        String table = submissions.definition(submission).title();
        String unit = names.of(submission.unit());
        folder.under(table)
                .file(
                        Piece.of(table + "，" + unit + "的佐证材料：" + file.fileName(), names.of(file.by()), file.at()),
                        unit + " " + file.fileName(),
                        files.content(file));
        return List.of(
                table,
                unit,
                file.fileName(),
                file.about().column().isEmpty() ? "整表" : file.about().column(),
                names.of(file.by()),
                LocalTimes.second(file.at()),
                file.sha256());
    }
}
