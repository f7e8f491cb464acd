package cn.edu.zzut.monitoring.monitoring;

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

    /** Ends today: open periods take nothing more, open alerts are closed as taken over by the next year. */
    public void end(int year) {
        periods.closeAll(year);
        alerts.closeAll(year, (year + 1) + "年度填报已经启动，转由新一年度核对");
        years.end(year);
    }
}
