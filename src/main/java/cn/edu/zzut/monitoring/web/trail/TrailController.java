package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.telling.Seeking;
import cn.edu.zzut.monitoring.telling.Telling;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Sought;
import cn.edu.zzut.monitoring.trail.TrailReading;
import cn.edu.zzut.monitoring.trail.TrailReading.Told;
import cn.edu.zzut.monitoring.trail.TrailReading.Wanted;
import cn.edu.zzut.monitoring.trail.TrailVerification;
import cn.edu.zzut.monitoring.trail.VerificationRecord;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 操作记录: searched by the office, as far as it is about accounts, settings and the engine by an administrator, one's own by anybody. */
@RestController
class TrailController {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_EXPORTED = 20_000;
    private static final long MOST_COUNTED = (long) PAGE * MOST_PAGES + 1;

    private final TrailReading reading;
    private final TrailVerification verification;
    private final VerificationRecord record;
    private final Telling telling;
    private final Seeking seeking;
    private final HeavyWork heavy;
    private final Administrators administrators;
    private final CurrentUsers users;

    TrailController(
            TrailReading reading,
            TrailVerification verification,
            VerificationRecord record,
            Telling telling,
            Seeking seeking,
            HeavyWork heavy,
            Administrators administrators,
            CurrentUsers users) {
        this.reading = reading;
        this.verification = verification;
        this.record = record;
        this.telling = telling;
        this.seeking = seeking;
        this.heavy = heavy;
        this.administrators = administrators;
        this.users = users;
    }

    /**
     * @param all how many there are
     * @param more whether there are more than that, which are not counted
     * @param kinds that may be asked for here
     */
    record TrailPageJson(
            long all,
            boolean more,
            int page,
            int pageSize,
            List<TrailJsons.TrailKindJson> kinds,
            List<TrailJsons.TrailEntryJson> entries) {}

    /**
     * @param holds whether nothing was changed since it was written
     * @param broken the first that does not hold; none where all do
     */
    record TrailVerificationJson(
            boolean holds, long length, String hash, long faults, Optional<TrailVerification.Break> broken) {}

    @GetMapping("/api/trail")
    TrailPageJson search(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<String> person,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "0") int page) {
        Set<Act> readable = readable();
        return page(
                wanted(from, to, seeking.words(person, subject), kind, readable),
                readable,
                page,
                UnaryOperator.identity());
    }

    /** The same as a workbook, the newest first. */
    @GetMapping("/api/trail.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<String> person,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> kind)
            throws IOException {
        Wanted wanted = wanted(from, to, seeking.words(person, subject), kind, readable());
        if (reading.count(wanted, MOST_EXPORTED + 1) > MOST_EXPORTED) {
            throw Refusal.invalid("符合条件的记录超过" + MOST_EXPORTED + "条，一次导出不了。请缩小日期范围或选定一种操作。");
        }
        return Files.download(
                "操作记录.xlsx",
                Files.XLSX,
                heavy.run(() -> TrailWorkbook.write(telling.all(reading.page(wanted, MOST_EXPORTED, 0)))));
    }

    /** What the person has done, and what was done to their account. */
    @GetMapping("/api/trail/mine")
    TrailPageJson mine(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "0") int page) {
        Set<Act> all = EnumSet.allOf(Act.class);
        String own = users.get().id().value();
        return page(
                wanted(from, to, List.of(Sought.people(Set.of(own))), kind, all), all, page, told -> told.asAsked(own));
    }

    @GetMapping("/api/trail/verification")
    TrailVerificationJson verify() throws IOException {
        readable();
        TrailVerification.Found found = heavy.run(verification::look);
        record.add(found);
        return new TrailVerificationJson(
                found.holds(), found.end().number(), found.end().hash(), found.faults(), found.first());
    }

    private TrailPageJson page(Wanted wanted, Set<Act> readable, int page, UnaryOperator<Told> shown) {
        if (page < 0 || page > MOST_PAGES) {
            throw Refusal.invalid("页码应在0到" + MOST_PAGES + "之间。要看更早的记录，请缩小日期范围。");
        }
        long counted = reading.count(wanted, MOST_COUNTED);
        return new TrailPageJson(
                Math.min(counted, MOST_COUNTED - 1),
                counted == MOST_COUNTED,
                page,
                PAGE,
                readable.stream().map(TrailJsons.TrailKindJson::of).toList(),
                counted == 0
                        ? List.of()
                        : TrailJsons.all(telling.all(reading.page(wanted, PAGE, (long) page * PAGE).stream()
                                .map(shown)
                                .toList())));
    }

    private static Wanted wanted(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<Sought> words,
            Optional<String> kind,
            Set<Act> readable) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Refusal.invalid("结束日期早于开始日期，请改正后再查。");
        }
        Set<Act> asked = kind.filter(name -> !name.isBlank())
                .map(name -> Set.of(Arrays.stream(Act.values())
                        .filter(act -> act.name().equals(name) && readable.contains(act))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("没有这种操作，或者您不能查看：“" + name + "”。"))))
                .orElse(readable.size() == Act.values().length ? Set.of() : readable);
        return new Wanted(
                from.map(day -> day.atStartOfDay(SchoolClock.ZONE).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(SchoolClock.ZONE).toInstant()),
                words,
                asked);
    }

    private Set<Act> readable() {
        CurrentUser user = users.get();
        if (Right.SEARCH_THE_TRAIL.isOf(user)) {
            return EnumSet.allOf(Act.class);
        }
        if (administrators.isOne(user)) {
            return Act.ofAdministration();
        }
        throw Refusal.notYours("只有评估督导处可以查询操作记录，系统管理员可以查询其中账号、设置和引擎的部分。您自己的操作请在首页“我的操作记录”中查看。");
    }
}
