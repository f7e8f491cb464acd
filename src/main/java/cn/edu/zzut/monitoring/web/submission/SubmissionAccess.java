package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.PersonalValues;
import cn.edu.zzut.monitoring.access.ReadingReason;
import cn.edu.zzut.monitoring.access.ReadingReason.OpenWork;
import cn.edu.zzut.monitoring.access.ReadingReason.UnitData;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.TaskDesk;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Who may read and write a submission (第二十一条). The unit's filing people, the office and the leader in charge may read; the
 * table's responsible unit once it is handed in; an expert, the meeting's secretary and whoever else has a task for it while
 * they have it. Only the filer whose task it is may write.
 */
@Component
public class SubmissionAccess {

    private final Submissions submissions;
    private final Cycles cycles;
    private final Assignments assignments;
    private final TaskDesk desk;
    private final CurrentUsers users;

    SubmissionAccess(
            Submissions submissions, Cycles cycles, Assignments assignments, TaskDesk desk, CurrentUsers users) {
        this.submissions = submissions;
        this.cycles = cycles;
        this.assignments = assignments;
        this.desk = desk;
        this.users = users;
    }

    /** The submission, if the signed-in user may read it. */
    public Submission readable(SubmissionId id) {
        CurrentUser user = users.get();
        return submissions
                .find(id)
                .filter(submission ->
                        ReadingReason.of(user, dataOf(submission, user)).isPresent())
                .orElseThrow(() -> Refusal.hidden("没有这份报送，或者您无权查看。请从任务列表中打开属于您的任务。"));
    }

    private UnitData dataOf(Submission submission, CurrentUser user) {
        return new UnitData(
                submission.unit(),
                cycles.assignment(submission.year(), submission.table()).responsible(),
                submission.isHandedIn(),
                new OpenWork() {
                    @Override
                    public boolean isWorkingOnIt() {
                        return desk.hasTaskAbout(user.id(), submission.id());
                    }

                    @Override
                    public boolean isReviewing() {
                        return mayReview(user, submission);
                    }

                    @Override
                    public boolean isPreparingTheMeeting() {
                        return !desk.openTasks(user.id(), submission.year(), Does.REVIEW)
                                .isEmpty();
                    }
                });
    }

    /** Whether the signed-in user is shown personal information in it; whoever else may read it sees it masked. */
    boolean showsPersonalValues(Submission submission) {
        CurrentUser user = users.get();
        return PersonalValues.areShownTo(user, dataOf(submission, user), hasWorkOn(submission.id(), user));
    }

    private boolean hasWorkOn(SubmissionId id, CurrentUser user) {
        return desk.fillingTask(user.id(), id).isPresent()
                || desk.auditingTask(user.id(), id).isPresent()
                || desk.explainingTask(user.id(), id).isPresent()
                || desk.answeringTask(user.id(), id).isPresent();
    }

    private boolean mayReview(CurrentUser user, Submission submission) {
        return isCommenting(user, submission)
                || desk.openTasks(user.id(), submission.year(), Does.RECHECK).stream()
                        .anyMatch(task -> task.submissionId()
                                .filter(submission.id()::equals)
                                .isPresent());
    }

    /** Whole tables are judged, as the responsible unit handed them in; the parts that they were merged from are not. */
    private boolean isCommenting(CurrentUser user, Submission submission) {
        return submission.part() == Part.RESPONSIBLE
                && user.is(Role.EXPERT)
                && !desk.openTasks(user.id(), submission.year(), Does.COMMENT).isEmpty()
                && assignments.tablesOf(submission.year(), user.id()).contains(submission.table());
    }

    /** Whether the signed-in user reviews tables of the year as an expert. */
    public boolean isReviewing(int year) {
        CurrentUser user = users.get();
        return user.is(Role.EXPERT)
                && (!desk.openTasks(user.id(), year, Does.COMMENT).isEmpty()
                        || !desk.openTasks(user.id(), year, Does.RECHECK).isEmpty());
    }

    /** Whether the signed-in expert may comment on it. */
    boolean mayComment(Submission submission) {
        return isCommenting(users.get(), submission);
    }

    boolean mayAnswer(SubmissionId id) {
        return desk.answeringTask(users.get().id(), id).isPresent();
    }

    /** The submission, if its table is the signed-in expert's to comment on. */
    Submission commentable(SubmissionId id) {
        Submission submission = readable(id);
        if (!mayComment(submission)) {
            throw Refusal.notYours("您没有审核这张表格的待办任务。只有“专家审核数据”任务的办理人可以提意见。");
        }
        return submission;
    }

    /** The submission, if the signed-in expert judges it now and may be told whom a row is about. */
    public Submission revealable(SubmissionId id) {
        Submission submission = readable(id);
        if (!mayReview(users.get(), submission)) {
            throw Refusal.notYours("只有正在审核这张表格的专家可以查看某一行是谁。");
        }
        return submission;
    }

    /** The submission, if the signed-in user judges it or sees the whole school: its units do not learn what is sampled. */
    Submission reviewable(SubmissionId id) {
        Submission submission = readable(id);
        if (!mayReview(users.get(), submission) && !Right.SEE_THE_WHOLE_SCHOOL.isOf(users.get())) {
            throw Refusal.notYours("抽样与核对只供审核这张表格的专家、评估督导处和分管校领导查看。");
        }
        return submission;
    }

    /** The submission, if the signed-in user is to answer the comments on it. */
    Submission answerable(SubmissionId id) {
        Submission submission = readable(id);
        if (!mayAnswer(id)) {
            throw Refusal.notYours("您没有答复这张表格专家意见的待办任务。只有“核查确认专家意见”任务的办理人可以答复。");
        }
        return submission;
    }

    /** The submission, if its anomalies are the signed-in user's to explain. */
    Submission explainable(SubmissionId id) {
        Submission submission = readable(id);
        if (!mayExplain(id)) {
            throw Refusal.notYours("您没有说明这份数据异常的待办任务。整张表的填报人在填报任务或“说明异常数据”任务中说明。");
        }
        return submission;
    }

    /** In the task to explain them; of a whole table also before it is handed in, so that nothing is left to ask. */
    boolean mayExplain(SubmissionId id) {
        return desk.explainingTask(users.get().id(), id).isPresent() || mayExplainEarly(id);
    }

    private boolean mayExplainEarly(SubmissionId id) {
        return submissions.get(id).part() == Part.RESPONSIBLE
                && desk.fillingTask(users.get().id(), id).isPresent();
    }

    /** The submission, if the signed-in user has a task to fill it in or to explain its anomalies. */
    Submission provable(SubmissionId id) {
        return mayExplain(id) ? readable(id) : writable(id);
    }

    /** The submission, if the signed-in user audits it. */
    Submission remarkable(SubmissionId id) {
        Submission submission = readable(id);
        if (desk.auditingTask(users.get().id(), id).isEmpty()) {
            throw Refusal.notYours("只有正在审核这份数据的人可以批注。");
        }
        return submission;
    }

    /** The submission, if the signed-in user has a task to fill it in. */
    Submission writable(SubmissionId id) {
        Submission submission = readable(id);
        if (desk.fillingTask(users.get().id(), id).isEmpty()) {
            throw notWritable(submission.state(), submission.lockedVersion());
        }
        return submission;
    }

    /** @param state as it was when the task was looked for: a task that is gone from open data was handed in meanwhile */
    static Refusal notWritable(SubmissionState state, OptionalInt locked) {
        if (locked.isPresent()) {
            return Refusal.notYours("版本" + locked.getAsInt() + "已锁定，任何人都不能再修改（第十九条）。" + Submission.HOW_TO_CORRECT);
        }
        if (state == SubmissionState.CLOSED) {
            return Refusal.conflict(SubmissionState.PERIOD_IS_OVER);
        }
        return Refusal.notYours(
                state.isOpen()
                        ? "您没有填报这份数据的待办任务：可能刚刚已经提交，或不由您填报。这次的内容没有保存，请刷新后查看。只有当前任务的填报人可以上传。"
                        : "您没有填报这份数据的待办任务（当前状态：" + state.title() + "）。只有当前任务的填报人可以上传。");
    }
}
