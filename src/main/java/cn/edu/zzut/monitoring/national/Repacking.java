package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.national.PackageTables.Line;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is left of ticks and receipt when a package is made anew: what was said of files that are byte for byte the same. */
@Component
class Repacking {

    private final Cycles cycles;
    private final PackageTables packages;
    private final Ticks ticks;
    private final Checklist checklist;

    Repacking(Cycles cycles, PackageTables packages, Ticks ticks, Checklist checklist) {
        this.cycles = cycles;
        this.packages = packages;
        this.ticks = ticks;
        this.checklist = checklist;
    }

    /**
     * Keeps whoever ticks, and the closing, waiting until the package is kept or not.
     *
     * @throws Refusal when the report is closed
     */
    void begin(int year) {
        if (cycles.lock(year).receipt().isPresent()) {
            throw Refusal.conflict(year + "年度的上报已经办结，不再重新生成上报数据包。");
        }
    }

    /** Takes back the ticks that do not hold for the package. */
    void done(int year, long packageId, PersonId by) {
        Map<TableCode, Line> made = packages.of(packageId);
        Map<Long, Map<TableCode, Line>> before = new HashMap<>();
        for (Tick tick : ticks.of(year).values()) {
            Map<TableCode, Line> was = before.computeIfAbsent(tick.packageId(), packages::of);
            why(tick, Optional.ofNullable(was.get(tick.table())), Optional.ofNullable(made.get(tick.table())))
                    .ifPresent(because -> checklist.takeBack(year, tick.table(), because, by));
        }
    }

    /**
     * Why the tick falls; empty where it holds. What was left out came from no file.
     *
     * @param was the table in the package that was ticked
     * @param is the table in the one that is made
     */
    static Optional<String> why(Tick tick, Optional<Line> was, Optional<Line> is) {
        if (!tick.isImported()
                || (was.isPresent() && is.filter(was.get()::hasTheFilesOf).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                is.filter(Line::hasFiles).isEmpty() ? "上报数据包已重新生成，其中没有这张表的文件" : "上报数据包已重新生成，这张表的文件与勾选时导入的不是同一内容，须重新导入");
    }

    /** Whether both packages have the same files of the same tables. */
    static boolean haveSameFiles(Map<TableCode, Line> one, Map<TableCode, Line> other) {
        Map<TableCode, Line> packed = packed(one);
        Map<TableCode, Line> beside = packed(other);
        return packed.keySet().equals(beside.keySet())
                && packed.entrySet().stream().allMatch(line -> line.getValue()
                        .hasTheFilesOf(Objects.requireNonNull(beside.get(line.getKey()))));
    }

    private static Map<TableCode, Line> packed(Map<TableCode, Line> lines) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().hasFiles())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
