package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Rounds;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 下一轮审核: the round that the office asked for, moved or withdrawn before it begins (第十五条四). */
@Component
public class ReviewRounds {

    private final Rounds rounds;
    private final Assigning assigning;
    private final AssigningTasks open;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    ReviewRounds(
            Rounds rounds,
            Assigning assigning,
            AssigningTasks open,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser) {
        this.rounds = rounds;
        this.assigning = assigning;
        this.open = open;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    /** Its day is another one, also in the form of who is assigning its experts; @throws Refusal as {@link Rounds#move} */
    @Transactional
    public void move(int year, int number, LocalDate dueOn, String reason, PersonId by) {
        if (rounds.move(year, number, dueOn, reason, by)) {
            withoutUser.run(() -> open.of(year)
                    .forEach(task -> tasks.setVariableLocal(task.getId(), Assigning.NOTE, assigning.note(year))));
        }
    }

    /** @throws Refusal as {@link Rounds#withdraw}, and where its experts are being assigned */
    @Transactional
    public void withdraw(int year, int number, String reason, PersonId by) {
        rounds.withdraw(year, number, reason, by);
        withoutUser.run(() -> {
            if (!open.of(year).isEmpty()) {
                throw Refusal.conflict("上一轮已经办结，第" + number + "轮的“分配专家审核任务”正在办理，不能撤回。请在任务列表中办理；时间不合适的，可以改期。");
            }
        });
    }
}
