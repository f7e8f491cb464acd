package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Vacancies;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tasks of posts that were vacant go to who has the post now, whichever way that person came. */
@Component
class WaitingTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final TaskBriefing briefing;
    private final Vacancies vacancies;
    private final WithoutUser withoutUser;
    private final Alone alone;

    WaitingTasks(
            @Lazy ProcessEngineConfigurationImpl engine,
            @Lazy TaskService tasks,
            TaskBriefing briefing,
            Vacancies vacancies,
            @Lazy WithoutUser withoutUser,
            Alone alone) {
        this.engine = engine;
        this.tasks = tasks;
        this.briefing = briefing;
        this.vacancies = vacancies;
        this.withoutUser = withoutUser;
        this.alone = alone;
    }

    @Scheduled(fixedDelay = 30_000)
    void give() {
        List<Task> waiting = withoutUser.call(
                () -> tasks.createTaskQuery().taskUnassigned().active().list());
        waiting.forEach(task -> alone.runNowAndThen("分派待办任务", task.getName(), WaitingTasks::isGone, () -> give(task)));
        vacancies.review();
    }

    /** It was completed or given by others meanwhile. */
    private static boolean isGone(RuntimeException failure) {
        return failure instanceof NullValueException || failure instanceof OptimisticLockingException;
    }

    private void give(Task task) {
        withoutUser.run(() -> whose(task.getId()).ifPresent(person -> {
            tasks.setAssignee(task.getId(), person.value());
            briefing.taken(task, person);
        }));
    }

    /** As the diagram says of the step; empty while the post is still vacant. */
    private Optional<PersonId> whose(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(id))
                        .filter(task -> task.getTaskDefinition() != null)
                        .map(TaskEntity::getTaskDefinition)
                        .map(step -> step.getAssigneeExpression())
                        .map(person -> person.getValue(
                                context.getTaskManager().findTaskById(id).getExecution()))
                        .map(person -> new PersonId((String) person)));
    }
}
