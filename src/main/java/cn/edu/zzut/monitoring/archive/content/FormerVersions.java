package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 历次版本与协助单位报送: every version of every unit that is not the locked one itself, and a list of all. */
@Component
class FormerVersions implements Chapter {

    private final Submissions submissions;
    private final VersionFile files;
    private final Names names;

    FormerVersions(Submissions submissions, VersionFile files, Names names) {
        this.submissions = submissions;
        this.files = files;
        this.names = names;
    }

    @Override
    public String item() {
        return "versions";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        List<List<String>> lines = new ArrayList<>();
        for (Submission submission : submissions.ofYear(subject.year())) {
            if (subject.concerns(submission.unit())) {
                List<SubmissionVersion> versions = submissions.versions(submission.id());
                versions.forEach(version -> lines.add(line(submission, version)));
                versions.stream()
                        .filter(version -> !isReported(submission, version) || hasMore(submission, version))
                        .forEach(version -> files.write(submission, version, folder));
            }
        }
        folder.list(
                new Piece("版本清单", "系统", subject.year() + ""),
                "版本清单.csv",
                List.of("表格", "单位", "承担", "版本", "来源", "文件名", "行数", "提交人", "时间", "内容SHA-256", "状态"),
                lines);
    }

    private static boolean isReported(Submission submission, SubmissionVersion version) {
        return submission.part() == Part.RESPONSIBLE
                && submission.lockedVersion().orElse(0) == version.number();
    }

    /** Columns of the filer's own, or rows of several units: what the reported table does not say. */
    private boolean hasMore(Submission submission, SubmissionVersion version) {
        return !submissions.extraColumns(version).isEmpty()
                || !submissions.assisting(submission.year(), submission.table()).isEmpty();
    }

    private List<String> line(Submission submission, SubmissionVersion version) {
        return List.of(
                submissions.definition(submission).title(),
                names.of(submission.unit()),
                title(submission.part()),
                String.valueOf(version.number()),
                version.origin().title(),
                version.fileName(),
                String.valueOf(version.rowCount()),
                names.of(version.createdBy()),
                LocalTimes.second(version.createdAt()),
                version.sha256(),
                submission.lockedVersion().orElse(0) == version.number()
                        ? "锁定版本"
                        : submission.latestVersion() == version.number() ? "最新版本" : "历史版本");
    }

    private static String title(Part part) {
        return part == Part.RESPONSIBLE ? "责任单位" : "协助单位";
    }
}
