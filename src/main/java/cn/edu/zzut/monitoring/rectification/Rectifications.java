package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of rectifications (问题整改任务清单) and its items' way to verification. */
@Service
@Transactional
public class Rectifications {

    static final int WORKING_DAYS = 20;

    private final RectificationRepository rectifications;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Rectifications(RectificationRepository rectifications, WorkingDays workingDays, SchoolClock clock) {
        this.workingDays = workingDays;
        this.rectifications = rectifications;
        this.clock = clock;
    }

    /** The item is due {@value #WORKING_DAYS} working days from today. */
    public Rectification publish(int year, UnitCode unit, Cause cause, String problem, String requirement) {
        LocalDate due = workingDays.plus(clock.today(), WORKING_DAYS);
        return rectifications.save(new Rectification(year, unit, cause, problem, requirement, due, clock.instant()));
    }

    /** @throws Refusal when there is no such item */
    public Rectification get(long id) {
        return rectifications.findById(id).orElseThrow(() -> Refusal.invalid("没有编号为" + id + "的整改任务。"));
    }

    public List<Rectification> ofYear(int year) {
        return rectifications.findByYearOrderById(year);
    }

    /** Those of all years, the newest year first. */
    public List<Rectification> all() {
        return rectifications.findAll(Sort.by(Sort.Order.desc("year"), Sort.Order.asc("id")));
    }

    public void propose(long id, String measures) {
        get(id).propose(measures);
    }

    public void agree(long id) {
        get(id).agree();
    }

    public void rejectMeasures(long id, String reason) {
        get(id).rejectMeasures(reason);
    }

    public void done(long id, String evidence) {
        get(id).done(evidence);
    }

    public void rejectEvidence(long id, String reason) {
        get(id).rejectEvidence(reason);
    }

    public void verify(long id) {
        get(id).verify(clock.instant());
    }
}
