package cn.edu.zzut.monitoring.monitoring;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常态监测 of a year as a whole: how it begins, and how it ends. */
@Service
@Transactional
public class Monitoring {

    private final MonitoringYears years;
    private final Plans plans;
    private final Periods periods;
    private final Alerts alerts;

    Monitoring(MonitoringYears years, Plans plans, Periods periods, Alerts alerts) {
        this.years = years;
        this.plans = plans;
        this.periods = periods;
        this.alerts = alerts;
    }

    /** Begins today with the usual plan; begun before, nothing changes. */
    public void begin(int year) {
        years.start(year);
        plans.begin(year);
    }

    /**
     * Ends today: open periods take nothing more, what lasts is carried over.
     *
     * @return the alerts that pass to the next year
     */
    public List<Alert> end(int year) {
        periods.closeAll(year);
        List<Alert> carried = alerts.carryOver(year);
        years.end(year);
        return carried;
    }
}
