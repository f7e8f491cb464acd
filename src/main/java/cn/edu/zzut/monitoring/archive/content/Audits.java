package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.Evidence;
import cn.edu.zzut.monitoring.filing.KeptFiles;
import cn.edu.zzut.monitoring.filing.MergeChoice;
import cn.edu.zzut.monitoring.filing.Merges;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Remark;
import cn.edu.zzut.monitoring.filing.Remarks;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 审核记录与审核表 (附件1): who did what to which version, what was remarked and settled, and the audit forms. */
@Component
class Audits implements Chapter {

    private final Submissions submissions;
    private final KeptFiles files;
    private final Remarks remarks;
    private final Merges merges;
    private final Names names;

    Audits(Submissions submissions, KeptFiles files, Remarks remarks, Merges merges, Names names) {
        this.submissions = submissions;
        this.files = files;
        this.remarks = remarks;
        this.merges = merges;
        this.names = names;
    }

    @Override
    public String item() {
        return "audits";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        List<List<String>> audited = new ArrayList<>();
        List<List<String>> remarked = new ArrayList<>();
        List<List<String>> settled = new ArrayList<>();
        for (Submission submission : submissions.ofYear(subject.year())) {
            if (subject.concerns(submission.unit())) {
                audits(submission, audited);
                remarks.all(submission.id()).forEach(remark -> remarked.add(line(submission, remark)));
                merges.choices(submission.id()).forEach(choice -> settled.add(line(submission, choice)));
                forms(submission, folder);
            }
        }
        String year = subject.year() + "";
        folder.list(
                new Piece(year + "年度审核记录", "各单位", year),
                "审核记录.csv",
                List.of("表格", "单位", "时间", "办理人", "办理", "版本", "说明", "内容SHA-256"),
                audited);
        folder.list(
                new Piece(year + "年度审核批注", "各单位", year),
                "审核批注.csv",
                List.of("表格", "单位", "版本", "行", "数据项", "批注", "批注人", "时间"),
                remarked);
        folder.list(
                new Piece(year + "年度汇总冲突处理记录", "责任单位", year),
                "汇总冲突处理记录.csv",
                List.of("表格", "单位", "版本", "冲突的行", "采用", "理由", "处理人", "时间"),
                settled);
    }

    private void audits(Submission submission, List<List<String>> lines) {
        submissions
                .audits(submission.id())
                .forEach(audit -> lines.add(List.of(
                        table(submission),
                        names.of(submission.unit()),
                        LocalTimes.second(audit.actedAt()),
                        names.of(audit.actedBy()),
                        audit.action().title(),
                        String.valueOf(audit.versionNumber()),
                        audit.reason(),
                        audit.sha256())));
    }

    private List<String> line(Submission submission, Remark remark) {
        return List.of(
                table(submission),
                names.of(submission.unit()),
                String.valueOf(remark.version()),
                remark.row() > 0 ? String.valueOf(remark.row()) : "整表",
                remark.column(),
                remark.text(),
                names.of(remark.by()),
                LocalTimes.second(remark.at()));
    }

    private List<String> line(Submission submission, MergeChoice choice) {
        return List.of(
                table(submission),
                names.of(submission.unit()),
                String.valueOf(choice.versionNumber()),
                String.join("、", choice.key()),
                names.ofUnit(choice.candidates().get(choice.chosen()).unit()) + "的数据",
                choice.reason(),
                names.of(choice.by()),
                LocalTimes.second(choice.at()));
    }

    private void forms(Submission submission, Folder folder) {
        List<Evidence> forms = files.auditForms(submission.id());
        forms.forEach(form -> folder.under("审核表")
                .file(
                        Piece.of(table(submission) + "填报审核表", names.of(submission.unit()), form.at()),
                        table(submission) + " 审核表.docx",
                        files.content(form)));
        if (submission.part() == Part.RESPONSIBLE && forms.isEmpty()) {
            folder.missing(table(submission) + "：没有审核表");
        }
    }

    private String table(Submission submission) {
        return submissions.definition(submission).title();
    }
}
