package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.register.Recurrence.Aftermath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rectifications of the years, each with what became of it the year after. */
@Service
@Transactional(readOnly = true)
public class Register {

    private final Rectifications rectifications;
    private final YearAfter yearAfter;
    private final Cycles cycles;

    Register(Rectifications rectifications, YearAfter yearAfter, Cycles cycles) {
        this.rectifications = rectifications;
        this.yearAfter = yearAfter;
        this.cycles = cycles;
    }

    public record Entry(Rectification item, Recurrence recurrence) {}

    public List<Entry> ofYear(int year) {
        return entries(rectifications.ofYear(year));
    }

    /** Those of all years, the newest year first, or of one; only what is wanted is looked for in the year after. */
    public List<Entry> of(Optional<Integer> year, Predicate<Rectification> wanted) {
        return entries(year.map(rectifications::ofYear).orElseGet(rectifications::all).stream()
                .filter(wanted)
                .toList());
    }

    public Entry entry(Rectification item) {
        return entries(List.of(item)).get(0);
    }

    /** Those of former years that went on in this one: open still, or struck off since the year before was closed. */
    public List<Entry> carriedInto(int year) {
        return entries(rectifications.carriedInto(year, closing(year)));
    }

    /** When the list of the year before went into its package; where it never did, when this year began. */
    private Instant closing(int year) {
        return cycles.stages(year - 1).stream()
                .filter(stage -> stage.stage() == Stage.APPROVAL)
                .flatMap(stage -> stage.doneAt().stream())
                .findFirst()
                .orElseGet(() -> cycles.cycle(year)
                        .launchedOn()
                        .atStartOfDay(SchoolClock.ZONE)
                        .toInstant());
    }

    private List<Entry> entries(List<Rectification> items) {
        Map<Integer, List<Highlight>> standingOut = new HashMap<>();
        return items.stream()
                .map(item -> new Entry(item, recurrence(item, standingOut)))
                .toList();
    }

    private Recurrence recurrence(Rectification item, Map<Integer, List<Highlight>> standingOut) {
        boolean mended = item.verifiedAt().isPresent();
        Optional<Aftermath> aftermath = Optional.of(item.year() + 1)
                .filter(next -> mended && cycles.find(next).isPresent())
                .map(next -> yearAfter.of(next, item.unit(), item.cause(), highlights(item, next, standingOut)));
        return Recurrence.of(mended, item.cause(), item.year(), aftermath);
    }

    private List<Highlight> highlights(Rectification item, int year, Map<Integer, List<Highlight>> standingOut) {
        return item.cause().source() == Cause.Source.INDICATOR
                ? standingOut.computeIfAbsent(year, yearAfter::highlights)
                : List.of();
    }
}
