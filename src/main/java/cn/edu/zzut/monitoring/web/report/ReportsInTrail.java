package cn.edu.zzut.monitoring.web.report;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.reporting.Reports.ReportMade;
import cn.edu.zzut.monitoring.trail.Attempt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which report was made, or written in, and in which part of it; nothing of what stands there. */
@Component
class ReportsInTrail {

    private static final int LONGEST = 80;

    @EventListener
    void made(ReportMade made) {
        Attempt.current()
                .ifPresent(attempt -> attempt.says("报告“" + made.report().fileName() + "”"));
    }

    /** Told whatever comes of it. */
    static void written(Subject subject, String part) {
        Attempt.current().ifPresent(attempt -> {
            attempt.mentions("“" + subject.name() + "”的" + subject.level().title() + "报告");
            attempt.mentions("其中“" + part.substring(0, Math.min(LONGEST, part.length())) + "”一节");
        });
    }
}
