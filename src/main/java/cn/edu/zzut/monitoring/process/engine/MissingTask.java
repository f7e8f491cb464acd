package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Refusal;

/** What is said of a task that is not open. */
public final class MissingTask {

    private MissingTask() {}

    /** @param completed whether it was the asker's and is done */
    public static Refusal refusal(boolean completed) {
        return completed
                ? Refusal.gone("该任务已经完成，不能再办理。请返回任务列表，查看当前待办的任务。")
                : Refusal.hidden("任务不存在，或者不属于您。请返回任务列表，从“我的任务”中打开。");
    }
}
