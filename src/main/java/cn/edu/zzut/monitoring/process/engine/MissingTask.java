package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What is said of a task that is not open. */
public final class MissingTask {

    /** The process of an update between two filings, whose tasks end with their period. */
    private static final String MONITORING = "monitoring-update";

    private MissingTask() {}

    /**
     * @param known what history knows of it
     * @param asker the sign-in name of who asks: others' tasks are as if they were not there
     */
    public static Refusal refusal(Optional<HistoricTaskInstance> known, String asker) {
        return refusal(known, asker, false);
    }

    /** @param offered whether whoever asks was one of those who could have taken it */
    public static Refusal refusal(Optional<HistoricTaskInstance> known, String asker, boolean offered) {
        return known.filter(task -> offered || asker.equals(task.getAssignee()))
                .<Refusal>map(task -> Refusal.gone(text(
                        task.getName(),
                        Steps.keyOf(task.getProcessDefinitionId()),
                        TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()),
                        Optional.ofNullable(task.getEndTime()).map(java.util.Date::toInstant))))
                .orElseGet(() -> Refusal.hidden("任务不存在，或者不属于您。请返回任务列表，从“我的任务”中打开。"));
    }

    /** It is open, and one of the others whom it was offered to was faster. */
    public static Refusal taken() {
        return Refusal.conflict("任务已有人办理", "该任务由同事办理，您的提交没有生效。请返回任务列表，查看当前待办的任务。");
    }

    /** @param completed by a person; else it ended with what it was about */
    static String text(String task, String process, boolean completed, Optional<Instant> ended) {
        if (completed) {
            return "该任务已经完成，不能再办理。请返回任务列表，查看当前待办的任务。";
        }
        String on = ended.map(SchoolClock::dayOf)
                .map(SchoolClock::inChinese)
                .map(day -> "已于" + day)
                .orElse("已");
        return process.equals(MONITORING)
                ? "监测期已经截止，任务“" + task + "”" + on + "结束，不再接收数据；此前保存的版本仍在。之后的变化请在下一监测期的任务中更新。"
                : "任务“" + task + "”" + on + "随它所办的事项结束，不需要再办理。请返回任务列表，查看当前待办的任务。";
    }
}
