package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RosterLine;
import cn.edu.zzut.monitoring.organization.RosterPlan;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.roster.RosterBook;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.PersonWishJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RoleWishJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterOutcomeJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.UnitWishJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 单位、人员、角色: entered by the administrator, many in a workbook or one at a time, each held to the same rules. */
@RestController
@RequestMapping("/api/setup")
class RosterController {

    private static final String DEED = "登记单位、人员和角色";

    private final RosterBook book;
    private final RosterTaking taking;
    private final Administrators administrators;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;
    private final SchoolClock clock;

    RosterController(
            RosterBook book,
            RosterTaking taking,
            Administrators administrators,
            CurrentUsers users,
            HeavyWork heavyWork,
            SchoolClock clock) {
        this.book = book;
        this.taking = taking;
        this.administrators = administrators;
        this.users = users;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /** What there is today, to be filled in further; the template where there is nothing. */
    @GetMapping("/organization.xlsx")
    ResponseEntity<byte[]> file() throws IOException {
        administrator();
        return Files.download("单位、人员、角色.xlsx", Files.XLSX, heavyWork.run(book::write));
    }

    /** All or nothing. What is wrong is answered beside what would come of the rest, not refused. */
    @PutMapping("/organization")
    RosterOutcomeJson take(
            @RequestParam("file") MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        PersonId by = administrator();
        List<RosterLine> lines = heavyWork.run(() -> ReceivedFile.use(file, RosterBook::read));
        return RosterOutcomeJson.of(taking.take(lines, dryRun, by), dryRun);
    }

    @PutMapping("/units/{code}")
    RosterOutcomeJson unit(
            @PathVariable String code,
            @RequestBody UnitWishJson wish,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        String kind = titleOf(UnitKind.values(), wish.kind());
        return taken(List.of(line(RosterSheet.UNITS, code, wish.name(), kind, wish.from(), wish.endsOn())), dryRun);
    }

    @PutMapping("/people/{id}")
    RosterOutcomeJson person(
            @PathVariable String id,
            @RequestBody PersonWishJson wish,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        return taken(
                List.of(line(
                        RosterSheet.PEOPLE,
                        id,
                        wish.name(),
                        wish.unit(),
                        wish.email(),
                        wish.phone(),
                        wish.from(),
                        wish.endsOn(),
                        wish.successor())),
                dryRun);
    }

    @PutMapping("/people/{id}/roles/{role}")
    RosterOutcomeJson role(
            @PathVariable String id,
            @PathVariable String role,
            @RequestBody RoleWishJson wish,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        String title = titleOf(Role.values(), role);
        List<RosterLine> lines = new ArrayList<>();
        if (wish.replaces() != null) {
            String day =
                    wish.from() == null ? clock.today().toString() : wish.from().toString();
            lines.add(line(RosterSheet.ROLES, wish.replaces(), "", title, "", day));
        }
        lines.add(line(RosterSheet.ROLES, id, "", title, wish.from(), wish.endsOn()));
        if (wish.endsOn() != null) {
            Attempt.current()
                    .ifPresent(attempt -> attempt.mentions((wish.from() == null ? "解除，任至" : "任至") + wish.endsOn()));
        }
        return taken(lines, dryRun);
    }

    private static RosterLine line(RosterSheet sheet, Object... cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(sheet.columns().get(i), Objects.toString(cells[i], ""));
        }
        return new RosterLine(sheet, 0, values);
    }

    /** What is wrong with a single line refuses it. */
    private RosterOutcomeJson taken(List<RosterLine> lines, boolean dryRun) {
        PersonId by = administrator();
        RosterPlan plan = taking.take(lines, dryRun, by);
        if (plan.isRefused()) {
            throw Refusal.invalid(plan.errors().stream()
                    .map(error -> error.column() + "：" + error.message())
                    .reduce((first, next) -> first + "\n" + next)
                    .orElseThrow());
        }
        return RosterOutcomeJson.of(plan, dryRun);
    }

    /** The title of the constant, else the text itself, which is refused as a title then. */
    private static String titleOf(Enum<?>[] constants, String name) {
        return Arrays.stream(constants)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> one instanceof Role role ? role.title() : ((UnitKind) one).title())
                .orElse(Objects.toString(name, ""));
    }

    private PersonId administrator() {
        administrators.require(users.get(), DEED);
        return users.get().id();
    }
}
