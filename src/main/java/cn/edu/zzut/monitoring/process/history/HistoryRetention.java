package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.archive.HandingOver;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How long the engine remembers a year: without end until the archive has received it and the year is closed, from then on
 * as long as is set. Whatever happened is in the archive then.
 */
@Component
public class HistoryRetention {

    private final Cycles cycles;
    private final HandingOver handingOver;
    private final HistoryService history;
    private final Period retention;
    private final Alone alone;
    private final Nodes nodes;

    /** @param retention from the year's closing, such as P10Y or P400D */
    HistoryRetention(
            Cycles cycles,
            HandingOver handingOver,
            @Lazy HistoryService history,
            @Value("${monitoring.archive.history-retention:P10Y}") Period retention,
            Alone alone,
            Nodes nodes) {
        this.cycles = cycles;
        this.handingOver = handingOver;
        this.history = history;
        this.retention = retention;
        this.alone = alone;
        this.nodes = nodes;
    }

    @Scheduled(cron = "0 30 0 * * *", zone = "Asia/Shanghai")
    void atNight() {
        if (nodes.isFirst()) {
            release();
        }
    }

    /** Gives what has ended of years that the archive has a day on which the engine may forget it. */
    public void release() {
        cycles.all()
                .forEach(cycle -> alone.tried("按期清理办理过程", cycle.year() + "年度", () -> removal(cycle)
                        .ifPresent(day -> release(cycle.year(), day))));
    }

    /** The day from which on the year's history may be cleaned; empty as long as it may not. */
    Optional<Instant> removal(Cycle cycle) {
        return handingOver.isReceived(cycle.year())
                ? cycle.closedAt().map(closed -> closed.atZone(cn.edu.zzut.monitoring.calendar.SchoolClock.ZONE)
                        .plus(retention)
                        .toInstant())
                : Optional.empty();
    }

    private void release(int year, Instant day) {
        List<String> kept = history
                .createHistoricProcessInstanceQuery()
                .variableValueEquals(Variables.YEAR, year)
                .rootProcessInstances()
                .finished()
                .list()
                .stream()
                .filter(instance -> instance.getRemovalTime() == null)
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!kept.isEmpty()) {
            history.setRemovalTimeToHistoricProcessInstances()
                    .absoluteRemovalTime(Date.from(day))
                    .byIds(kept.toArray(String[]::new))
                    .hierarchical()
                    .executeAsync();
        }
    }
}
