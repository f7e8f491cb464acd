package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.stage.Deployment;
import cn.edu.zzut.monitoring.process.task.TaskDesk;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The task decomposition out and in, while the office has the task to confirm it. */
@RestController
@RequestMapping("/api/cycles/{year}/assignments.xlsx")
class DecompositionController {

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Organization organization;
    private final Deployment deployment;
    private final TaskDesk desk;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    DecompositionController(
            Cycles cycles,
            Catalogs catalogs,
            Organization organization,
            Deployment deployment,
            TaskDesk desk,
            CurrentUsers users,
            HeavyWork heavyWork) {
        this.heavyWork = heavyWork;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.organization = organization;
        this.deployment = deployment;
        this.desk = desk;
        this.users = users;
    }

    @GetMapping
    ResponseEntity<byte[]> download(@PathVariable int year) {
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(users.get()) || cycles.find(year).isEmpty()) {
            throw Refusal.hidden("没有" + year + "年度的任务分解表，或者您无权查看。");
        }
        return Files.download(
                year + "年度任务分解表.xlsx",
                Files.XLSX,
                DecompositionWorkbook.write(cycles.assignments(year), catalogs.of(year), organization));
    }

    @PutMapping
    Replaced upload(@PathVariable int year, @RequestPart("file") MultipartFile file) throws IOException {
        List<TaskView> tasks = desk.openTasks(users.get().id(), year, Does.DECOMPOSE);
        if (tasks.isEmpty()) {
            throw Refusal.notYours("只有在“确认任务分解表”任务中才能修改任务分解。分解表发布后不能再整体替换。");
        }
        var read = heavyWork.run(() -> ReceivedFile.use(
                file, (path, name) -> DecompositionWorkbook.read(path, name, catalogs.of(year), organization)));
        deployment.replaceDecomposition(year, tasks.get(0).id(), read.lines());
        return new Replaced(read.lines().size(), read.remarks());
    }

    /** @param remarks what was read, where that needs saying */
    record Replaced(int tables, List<String> remarks) {}
}
