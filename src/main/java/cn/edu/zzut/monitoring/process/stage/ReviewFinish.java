package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.TaskDesk;
import cn.edu.zzut.monitoring.review.Conclusion;
import cn.edu.zzut.monitoring.review.Conclusions;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An expert is done: with a conclusion, and with a word where not everything was looked at. */
@Component
public class ReviewFinish {

    /** Local to the expert's task: how much is not looked at, more than 0 until all is; the form asks why by it. */
    static final String UNSEEN = "unseen";

    private final Conclusions conclusions;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    ReviewFinish(Conclusions conclusions, TaskDesk desk, @Lazy TaskService tasks, @Lazy WithoutUser withoutUser) {
        this.conclusions = conclusions;
        this.desk = desk;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    String howTo(int year) {
        return conclusions.howTo(year);
    }

    /** The expert has ticked something, or taken a tick back: the form knows what is left. */
    public void ticked(int year, PersonId expert) {
        int unseen = conclusions.unseen(year, expert);
        withoutUser.run(() -> desk.openTasks(expert, year, Does.COMMENT)
                .forEach(task -> tasks.setVariableLocal(task.id(), UNSEEN, unseen)));
    }

    /** Forms of former versions ask for no conclusion. */
    void conclude(int year, Answers answers) {
        Stream.of(Conclusion.values())
                .filter(one -> one.name().equals(answers.text("conclusion")))
                .findFirst()
                .ifPresent(one -> conclusions.give(
                        year, answers.by(), one, answers.text("opinion"), answers.text("unseenReason")));
    }
}
