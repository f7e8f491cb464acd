package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.KeptFiles;
import cn.edu.zzut.monitoring.filing.MergeChoice;
import cn.edu.zzut.monitoring.filing.Merges;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Remark;
import cn.edu.zzut.monitoring.filing.Remarks;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperKind;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 审核记录与审核表 (附件1): who did what to which version, what was remarked and settled, and the units' audit forms. */
@Component
class Audits implements Chapter {

    private final Submissions submissions;
    private final KeptFiles files;
    private final Remarks remarks;
    private final Merges merges;
    private final UnitPapers papers;
    private final Names names;

    Audits(Submissions submissions, KeptFiles files, Remarks remarks, Merges merges, UnitPapers papers, Names names) {
        this.submissions = submissions;
        this.files = files;
        this.remarks = remarks;
        this.merges = merges;
        this.papers = papers;
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
        papers(subject, folder);
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

    /** One a unit; a unit whose tables were taken over with the year has none, which its item says. */
    private void papers(Subject subject, Folder folder) {
        List<Paper> made = papers.of(subject, PaperKind.AUDIT_FORM);
        Folder forms = folder.under("审核表");
        made.forEach(paper -> papers.write(paper, forms));
        submissions.ofYear(subject.year()).stream()
                .filter(one -> one.part() == Part.RESPONSIBLE && subject.concerns(one.unit()))
                .filter(one -> made.stream().noneMatch(paper -> paper.unit().equals(one.unit()))
                        && files.auditForms(one.id()).isEmpty())
                .map(one -> names.of(one.unit()))
                .distinct()
                .forEach(unit -> folder.missing(unit + "：没有审核表（附件1）"));
    }

    private void forms(Submission submission, Folder folder) {
        files.auditForms(submission.id()).forEach(form -> folder.under("审核表")
                .file(
                        Piece.of(table(submission) + "填报审核表", names.of(submission.unit()), form.at()),
                        table(submission) + " 审核表.docx",
                        files.content(form)));
    }

    private String table(Submission submission) {
        return submissions.definition(submission).title();
    }
}
