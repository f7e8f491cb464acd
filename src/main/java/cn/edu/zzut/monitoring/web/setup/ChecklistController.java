package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.opening.Checklist;
import cn.edu.zzut.monitoring.opening.Opening;
import cn.edu.zzut.monitoring.opening.OpeningStep;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 开通清单: what is still missing before a year can be launched. It counts and names, and shows no unit's data. */
@RestController
class ChecklistController {

    private final Opening opening;
    private final Administrators administrators;
    private final CurrentUsers users;
    private final SchoolClock clock;

    ChecklistController(Opening opening, Administrators administrators, CurrentUsers users, SchoolClock clock) {
        this.opening = opening;
        this.administrators = administrators;
        this.users = users;
        this.clock = clock;
    }

    /** @param year this one where none is named */
    @GetMapping("/api/setup/checklist")
    ChecklistJson checklist(@RequestParam(required = false) Integer year) {
        administrators.require(users.get(), "查看开通清单");
        int asked = year == null ? clock.today().getYear() : FilingYears.require(year);
        Checklist list = opening.checklist(asked);
        return new ChecklistJson(
                list.year(),
                list.isReady(),
                list.isDone(),
                list.steps().stream().map(ChecklistController::json).toList());
    }

    private static ChecklistStepJson json(OpeningStep step) {
        return new ChecklistStepJson(
                step.kind().name(),
                step.kind().title(),
                step.state().name(),
                step.state().title(),
                step.missing(),
                step.said(),
                step.kind().by(),
                step.kind().where());
    }

    /**
     * The list.
     *
     * @param ready whether nothing is missing for the launch
     * @param done whether the year is launched, too
     */
    record ChecklistJson(int year, boolean ready, boolean done, List<ChecklistStepJson> steps) {}

    /**
     * A step.
     *
     * @param key SCHOOL, MAIL, PEOPLE, CALENDAR, PAST_YEARS, CATALOG or LAUNCH
     * @param state DONE, MISSING, OPTIONAL, or NEXT for the launch
     * @param by who does it
     * @param where on which page
     */
    record ChecklistStepJson(
            String key,
            String title,
            String state,
            String stateTitle,
            List<String> missing,
            List<String> said,
            String by,
            String where) {}
}
