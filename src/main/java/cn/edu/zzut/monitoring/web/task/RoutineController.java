package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.process.task.Routine;
import cn.edu.zzut.monitoring.process.task.RoutineWork;
import cn.edu.zzut.monitoring.process.task.RoutineWork.Chosen;
import cn.edu.zzut.monitoring.process.task.RoutineWork.Line;
import cn.edu.zzut.monitoring.process.task.RoutineWork.Outcome;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks in which nothing is left to decide, done in one go. */
@RestController
@RequestMapping("/api/me/routine")
class RoutineController {

    private static final int MOST = 200;

    private final RoutineWork work;
    private final CurrentUsers users;

    RoutineController(RoutineWork work, CurrentUsers users) {
        this.work = work;
        this.users = users;
    }

    /** What may be done in one go, by its kind. */
    @GetMapping
    List<GroupJson> open() {
        return work.of(users.get().id()).stream()
                .collect(Collectors.groupingBy(Line::routine, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> GroupJson.of(group.getKey(), group.getValue()))
                .toList();
    }

    /** Completes the tasks, each by itself. */
    @PostMapping("/{kind}")
    List<Outcome> complete(@PathVariable Routine kind, @RequestBody Batch wish) {
        if (!wish.responsible()) {
            throw Refusal.invalid("请先勾选“" + kind.word() + "”，再办理。");
        }
        if (wish.tasks() == null || wish.tasks().isEmpty()) {
            throw Refusal.invalid("请至少选择一项任务。");
        }
        if (wish.tasks().size() > MOST) {
            throw Refusal.invalid("一次最多办理" + MOST + "项任务，请分次选择。");
        }
        if (wish.tasks().stream().anyMatch(chosen -> chosen == null || chosen.id() == null)) {
            throw Refusal.invalid("选择的任务中有一项是空的。请刷新页面后重新选择。");
        }
        return work.complete(kind, wish.tasks(), users.get().id());
    }

    /**
     * @param word what the person confirms for all of them
     * @param action what the button says
     */
    record GroupJson(Routine kind, String title, String word, String action, List<LineJson> tasks) {

        static GroupJson of(Routine kind, List<Line> lines) {
            return new GroupJson(
                    kind,
                    kind.title(),
                    kind.word(),
                    kind.action(),
                    lines.stream()
                            .map(line -> new LineJson(
                                    line.task().id(),
                                    line.task().name(),
                                    line.task().submissionId().orElseThrow(),
                                    line.version(),
                                    line.figures()))
                            .toList());
        }
    }

    /** @param version the newest version of its data; 0 where there is none yet */
    record LineJson(String id, String name, SubmissionId submissionId, int version, String figures) {}

    /** @param responsible whether the asker gives the group's word */
    record Batch(List<Chosen> tasks, boolean responsible) {}
}
