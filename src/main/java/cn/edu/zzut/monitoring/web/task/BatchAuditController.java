package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.process.task.BatchAudit;
import cn.edu.zzut.monitoring.process.task.BatchAudit.Outcome;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Audits of clean submissions in one go. */
@RestController
@RequestMapping("/api/me/clean-audits")
class BatchAuditController {

    private static final int MOST = 200;

    private final BatchAudit audits;
    private final CurrentUsers users;

    BatchAuditController(BatchAudit audits, CurrentUsers users) {
        this.audits = audits;
        this.users = users;
    }

    @GetMapping
    List<CleanJson> clean() {
        return audits.clean(users.get().id()).stream()
                .map(task -> new CleanJson(task.id(), task.name()))
                .toList();
    }

    @PostMapping
    List<Outcome> approve(@RequestBody Wish wish) {
        if (!wish.responsible()) {
            throw Refusal.invalid("请勾选“谁填报，谁负责”后再提交。");
        }
        if (wish.tasks() == null || wish.tasks().isEmpty()) {
            throw Refusal.invalid("请至少选择一项任务。");
        }
        if (wish.tasks().size() > MOST || wish.tasks().contains(null)) {
            throw Refusal.invalid("一次最多办理" + MOST + "项任务，请分次选择。");
        }
        return audits.approve(wish.tasks(), users.get().id());
    }

    record CleanJson(String id, String name) {}

    /** @param responsible the person's word: 谁填报，谁负责 (第十六条) */
    record Wish(List<String> tasks, boolean responsible) {}
}
