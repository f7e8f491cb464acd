package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.accountability.Responsibility;
import cn.edu.zzut.monitoring.process.engine.Does;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be done for several tasks in one go, because nothing is left to decide: one word of their person holds for all. */
public enum Routine {
    HAND_IN(
            Does.FILL,
            "可以一并提交的数据",
            Responsibility.word("我已核对选中的数据，对其真实性、准确性和规范性负责"),
            "提交选中的数据",
            Map.of("responsible", true)),
    AUDIT(
            Does.AUDIT,
            "可以一并审核的数据",
            Responsibility.word("我已审核选中的数据，并对其负责"),
            "审核通过选中的数据",
            Map.of("decision", "approve", "responsible", true)),
    REQUIRE(Does.REQUIRE, "可以一并下达的填报要求", "我已看过选中表格的要求，按所列内容下达", "下达选中的要求", Map.of()),
    HAND_OVER(Does.HAND_OVER, "可以一并提交的审核表", "选中的审核表均已签字盖章，提交评估督导处", "提交选中的审核表", Map.of("responsible", true)),
    RECEIVE(Does.RECEIVE, "可以一并接收的审核表", "选中的纸质审核表均已收到，手续齐全，版本号和校验码与系统一致", "接收选中的审核表", Map.of("decision", "approve"));

    private final Does does;
    private final String title;
    private final String word;
    private final String action;
    private final Map<String, Object> answers;

    Routine(Does does, String title, String word, String action, Map<String, Object> answers) {
        this.does = does;
        this.title = title;
        this.word = word;
        this.action = action;
        this.answers = answers;
    }

    /**
     * What may be done with the task in one go with others of its kind; empty where it needs a look of its own, as whether
     * anything has changed since the last period.
     */
    static Optional<Routine> of(TaskView task) {
        return task.isMonitoring()
                ? Optional.empty()
                : Stream.of(values()).filter(routine -> task.is(routine.does)).findFirst();
    }

    /** What a list of such tasks is headed by. */
    public String title() {
        return title;
    }

    /** What their person confirms for all of them (第十六条). */
    public String word() {
        return word;
    }

    /** What the button says. */
    public String action() {
        return action;
    }

    /** What the form of each is answered with; what is not said stays as the task suggests it. */
    Map<String, Object> answers() {
        return answers;
    }
}
