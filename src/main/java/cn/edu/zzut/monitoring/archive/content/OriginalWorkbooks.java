package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.KeptFiles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import org.springframework.stereotype.Component;

/** 上传的原始文件: the files that versions were uploaded as, byte by byte. */
@Component
class OriginalWorkbooks implements Chapter {

    private final Submissions submissions;
    private final KeptFiles files;
    private final Names names;

    OriginalWorkbooks(Submissions submissions, KeptFiles files, Names names) {
        this.submissions = submissions;
        this.files = files;
        this.names = names;
    }

    @Override
    public String item() {
        return "originals";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        for (Submission submission : submissions.ofYear(subject.year())) {
            if (subject.concerns(submission.unit())) {
                Folder own = folder.under(submissions.definition(submission).title());
                submissions.versions(submission.id()).forEach(version -> write(submission, version, own));
            }
        }
    }

    private void write(Submission submission, SubmissionVersion version, Folder folder) {
        String unit = names.of(submission.unit());
        files.original(version)
                .ifPresent(content -> folder.file(
                        Piece.of(
                                submissions.definition(submission).title() + "，" + unit + "，版本" + version.number()
                                        + "的原始文件",
                                names.of(version.createdBy()),
                                version.createdAt()),
                        unit + " 版本" + version.number() + " " + version.fileName(),
                        content));
    }
}
