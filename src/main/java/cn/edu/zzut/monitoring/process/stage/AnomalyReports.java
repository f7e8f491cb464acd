package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What follows from a submission's anomalies: on record when their time has passed unexplained, settled when none is left. */
@Component
class AnomalyReports {

    private static final String SETTLED = "anomaly-settled";

    private final Submissions submissions;
    private final Accountability accountability;
    private final Explanations explanations;
    private final Organization organization;
    private final Lateness lateness;
    private final RuntimeService runtime;

    AnomalyReports(
            Submissions submissions,
            Accountability accountability,
            Explanations explanations,
            Organization organization,
            Lateness lateness,
            @Lazy RuntimeService runtime) {
        this.submissions = submissions;
        this.accountability = accountability;
        this.explanations = explanations;
        this.organization = organization;
        this.lateness = lateness;
        this.runtime = runtime;
    }

    int unexplained(SubmissionId submission) {
        return explanations.unexplainedCount(submission);
    }

    /** The unit need not explain once more, in its accountability record, what it has explained or corrected here. */
    void settle(SubmissionId submission) {
        accountability.explainedInTable(submission).ifPresent(record -> runtime.createExecutionQuery()
                .messageEventSubscriptionName(SETTLED)
                .processVariableValueEquals("recordId", record.id())
                .list()
                .forEach(waiting -> runtime.messageEventReceived(SETTLED, waiting.getId())));
    }

    /** Puts on record what is unexplained now; nothing where all is explained. */
    void reportUnexplained(SubmissionId id) {
        List<Finding> unexplained = explanations.unexplained(id);
        if (!unexplained.isEmpty()) {
            report(id, unexplained.get(0));
        }
    }

    private void report(SubmissionId id, Finding example) {
        Submission submission = submissions.get(id);
        String table = submissions.definition(submission).title();
        lateness.report(new Fault(
                submission.year(),
                FaultKind.ANOMALY,
                "submission:" + id,
                submission.unit(),
                submission.table().value(),
                organization.unit(submission.unit()).name() + "的" + table + "有" + unexplained(id) + "项异常数据未在规定时间内说明，例如："
                        + example.withoutValues().message(),
                Optional.empty()));
    }
}
