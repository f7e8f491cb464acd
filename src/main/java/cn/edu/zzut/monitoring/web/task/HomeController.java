package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.web.year.CycleController;
import cn.edu.zzut.monitoring.web.year.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 我的工作: what everybody sees after signing in, with one request, so that who and what is asked for once. */
@RestController
class HomeController {

    private final MeController me;
    private final RoutineController routine;
    private final CycleController cycles;

    HomeController(MeController me, RoutineController routine, CycleController cycles) {
        this.me = me;
        this.routine = routine;
        this.cycles = cycles;
    }

    /** Each part is what its own address answers; of the newest year, null where there is none. */
    @GetMapping("/api/home")
    HomeJson home() {
        List<CycleController.OneYear> years = cycles.years();
        @Nullable Integer latest = years.isEmpty() ? null : years.get(0).year();
        return new HomeJson(
                me.me(),
                years,
                latest == null ? null : cycles.progress(latest),
                latest == null ? null : me.done(latest),
                me.tasks(),
                routine.open());
    }

    /** @param years the newest first */
    record HomeJson(
            MeController.Me me,
            List<CycleController.OneYear> years,
            Progress.@Nullable YearProgress progress,
            MeController.@Nullable Done done,
            List<MeController.Waiting> tasks,
            List<RoutineController.GroupJson> routine) {}
}
