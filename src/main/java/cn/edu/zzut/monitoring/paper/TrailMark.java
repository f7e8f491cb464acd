package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.trail.ChainEnd;
import cn.edu.zzut.monitoring.trail.TrailReading;
import org.springframework.stereotype.Component;

/** How far the trail went when a paper was printed: on a signed paper it says what was in the trail by then. */
@Component
class TrailMark {

    private final TrailReading trail;
    private final SchoolClock clock;

    TrailMark(TrailReading trail, SchoolClock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    String text() {
        ChainEnd end = trail.end();
        return "操作记录第" + end.number() + "条 " + end.shown() + "（" + SchoolClock.inChinese(clock.today()) + "）";
    }
}
