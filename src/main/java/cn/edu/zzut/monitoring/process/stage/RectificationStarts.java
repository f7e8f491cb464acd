package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationState;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts {@code rectification}, one an item and round; it belongs to no stage and ends when its item is struck off. */
@Component
public class RectificationStarts {

    static final String ITEM = "rectificationId";
    private static final String KEY = "rectification";

    private final Rectifications rectifications;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;

    RectificationStarts(Rectifications rectifications, @Lazy RuntimeService runtime, @Lazy WithoutUser withoutUser) {
        this.rectifications = rectifications;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
    }

    /** Those of the year's list that have not begun; what runs is left alone. */
    void startAll(int year) {
        rectifications.ofYear(year).stream()
                .filter(item -> item.state() == RectificationState.PUBLISHED)
                .forEach(this::start);
    }

    /** 回头看: what has come back begins anew. */
    public void reopen(long id, String found, LocalDate due, PersonId by) {
        start(rectifications.reopen(id, found, due, by));
    }

    private void start(Rectification item) {
        withoutUser.run(() -> {
            if (!runs(item)) {
                runtime.startProcessInstanceByKey(
                        KEY,
                        KEY + ":" + item.id() + ":" + item.round(),
                        Map.of(Variables.YEAR, item.year(), ITEM, item.id()));
            }
        });
    }

    private boolean runs(Rectification item) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(KEY + ":" + item.id() + ":" + item.round())
                        .count()
                > 0;
    }
}
