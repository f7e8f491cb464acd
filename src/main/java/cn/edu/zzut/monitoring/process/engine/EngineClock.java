package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.SchoolClock.ClockMoved;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the engine's clock with the school's, and wakes the job executor when time has jumped. */
@Component
class EngineClock {

    private final ProcessEngine engine;

    EngineClock(ProcessEngine engine, SchoolClock clock) {
        this.engine = engine;
        set(clock.ahead());
    }

    @TransactionalEventListener(fallbackExecution = true)
    public void on(ClockMoved moved) {
        set(moved.ahead());
        ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getJobExecutor()
                .jobWasAdded();
    }

    private static void set(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }
}
