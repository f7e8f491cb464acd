package cn.edu.zzut.monitoring.web.answer;

/** The task was the asker's and is done: 410. */
public class TaskCompleted extends RuntimeException {

    public TaskCompleted() {
        super("该任务已经完成，不能再办理。请返回任务列表，查看当前待办的任务。");
    }
}
