package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The locked tables that go back from stage 5, whoever names them: the office, the platform or the president's meeting. */
@Component
class ReturnedTables {

    private static final String OFFICE = "评估督导处";
    static final String RETURNED = "returnedTables";
    private static final String BECAUSE = "returnedBecause";
    private static final String BY = "returnedTablesBy";
    private static final String FROM = "returnedTablesFrom";

    private final Cycles cycles;
    private final Submissions submissions;

    ReturnedTables(Cycles cycles, Submissions submissions) {
        this.cycles = cycles;
        this.submissions = submissions;
    }

    /** @param from who sends them back, as units read it */
    record Because(String from, String reason, PersonId by) {

        static Because office(String reason, PersonId by) {
            return new Because(OFFICE, reason, by);
        }
    }

    /** @throws Refusal when one is none of the year's tables, or is being corrected by another way */
    void giveBack(DelegateExecution execution, List<TableCode> tables, Because because) {
        tables.forEach(table -> requireReturnable(Variables.year(execution), table));
        Variables.keep(
                execution, RETURNED, tables.stream().map(TableCode::value).toList());
        execution.setVariable(BECAUSE, because.reason());
        execution.setVariable(BY, because.by().value());
        execution.setVariable(FROM, because.from());
    }

    /** A table is opened by one way at a time. */
    void requireReturnable(int year, TableCode table) {
        cycles.assignment(year, table);
        submissions
                .responsible(year, table)
                .filter(submission -> submission.correction().isPresent())
                .ifPresent(submission -> {
                    throw Refusal.conflict(submissions.definition(submission).title()
                            + "正在办理数据更正（锁定的版本不变），现在不能退回。请等更正重新锁定后再退回，或先不选这张表。");
                });
    }

    List<String> of(DelegateExecution execution) {
        return Variables.texts(execution, RETURNED);
    }

    void unlock(DelegateExecution execution) {
        Submission submission = submissions
                .responsible(Variables.year(execution), Variables.table(execution))
                .orElseThrow();
        if (submission.state() == SubmissionState.LOCKED) {
            String from = execution.getVariable(FROM) instanceof String name ? name : OFFICE;
            submissions.unlock(submission.id(), from + "退回：" + execution.getVariable(BECAUSE), returnedBy(execution));
        }
    }

    /** Years that began before this was kept do not know. */
    private static PersonId returnedBy(DelegateExecution execution) {
        return execution.getVariable(BY) instanceof String id ? new PersonId(id) : PersonId.SYSTEM;
    }
}
