package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.process.task.Urging;
import cn.edu.zzut.monitoring.process.task.Urging.Urged;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 催办: the office urges any open tasks of others in a year, a responsible unit those of its tables' assisting units. */
@RestController
class UrgeController {

    private static final int LONGEST = 200;

    private final Urging urging;
    private final OpenTasks openTasks;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    UrgeController(Urging urging, OpenTasks openTasks, Cycles cycles, Organization organization, CurrentUsers users) {
        this.urging = urging;
        this.openTasks = openTasks;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    @PostMapping("/api/cycles/{year}/urges")
    Urged urge(@PathVariable int year, @RequestBody Urge wish) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
        wish.require();
        String words = wish.words() == null ? "" : wish.words().strip();
        if (words.length() > LONGEST) {
            throw Refusal.invalid("催办的话不超过" + LONGEST + "个字。");
        }
        CurrentUser user = users.get();
        List<TaskView> meant = openTasks.of(year).stream()
                .filter(task -> isMeant(task, wish))
                .filter(task -> task.assignee().filter(user.id()::equals).isEmpty())
                .filter(task -> Right.URGE_ANYBODY.isOf(user) || isOfOurTable(user, task))
                .toList();
        if (meant.isEmpty()) {
            throw Refusal.notYours("没有可以催办的任务：可能已经办完、在您自己手里，或不在您的范围内。评估督导处可以催办全部任务，责任单位可以催办本表的协助单位。");
        }
        return urging.urge(
                meant.stream().map(TaskView::id).toList(),
                words,
                organization.person(user.id()).orElseThrow());
    }

    private static boolean isMeant(TaskView task, Urge wish) {
        return (wish.tasks() == null || wish.tasks().contains(task.id()))
                && (wish.table() == null
                        || task.tableCode().filter(wish.table()::equals).isPresent());
    }

    /** An assisting unit's task for a table that the user's unit is responsible for. */
    private boolean isOfOurTable(CurrentUser user, TaskView task) {
        return task.step().goesBy(DueBasis.SUBMISSION)
                && task.cycle().isPresent()
                && task.unit().map(UnitCode::new).filter(user::belongsTo).isEmpty()
                && task.tableCode()
                        .map(TableCode::new)
                        .map(table ->
                                cycles.assignment(task.cycle().get(), table).responsible())
                        .filter(user::belongsTo)
                        .isPresent();
    }

    /** What is to be urged: these tasks, or all of this table, or, where that is said, all of the year. */
    record Urge(List<String> tasks, String table, boolean all, String words) {

        /** @throws Refusal when it says nothing: the whole school is not urged by a slip */
        void require() {
            if (tasks == null && table == null && !all) {
                throw Refusal.invalid("请写明催办哪些任务：tasks（任务号的列表）、table（表号），或者all为true（全部未办结的任务）。没有催办任何人。");
            }
        }
    }
}
