package cn.edu.zzut.monitoring.process.task;

/** How many tasks are open in a stage, and how many of these are past their due date. */
public record StageWork(long open, long late) {

    StageWork and(StageWork other) {
        return new StageWork(open + other.open, late + other.late);
    }
}
