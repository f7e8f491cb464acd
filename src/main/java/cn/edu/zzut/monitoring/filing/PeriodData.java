package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 监测期数据: what units keep up to date between two filings. Read, checked and kept as versions like what is reported, but as
 * submissions of a period: what was reported and its lock are left as they are.
 */
@Service
@Transactional
public class PeriodData {

    private static final String CARRIED = "上期数据";

    private final SubmissionRepository repository;
    private final Submissions submissions;
    private final Newest newest;
    private final Clock clock;

    PeriodData(SubmissionRepository repository, Submissions submissions, Newest newest, Clock clock) {
        this.repository = repository;
        this.submissions = submissions;
        this.newest = newest;
        this.clock = clock;
    }

    /**
     * Whose data of which table are asked for in a period.
     *
     * @param endsOn the period's last day
     */
    public record Asked(
            long period, int year, TableCode table, UnitCode unit, Part part, LocalDate dueOn, LocalDate endsOn) {}

    /** Asks the unit for its data; empty when it has been asked in this period before. */
    public Optional<Submission> ask(Asked asked) {
        return repository.existsByPeriodIdAndTableCodeAndUnitCodeAndPart(
                        asked.period(), asked.table(), asked.unit(), asked.part())
                ? Optional.empty()
                : Optional.of(repository.save(Submission.ofPeriod(asked)));
    }

    /** Lets the unit begin, with what it had last as the first version; without any where it had nothing. */
    public void begin(SubmissionId id) {
        Submission submission = submissions.locked(id);
        submission.begin();
        boolean isOn = submission.state().isOpen() && !submission.isPeriodOver(LocalDate.now(clock));
        if (submission.latestVersion() == 0 && isOn) {
            List<TableRow> last = newest.rowsFor(submission);
            if (!last.isEmpty()) {
                submissions.addVersion(id, last, VersionOrigin.CARRIED, CARRIED, PersonId.SYSTEM);
            }
        }
    }

    /** Whether the unit has made a version of its own in the period. */
    public boolean isUpdated(SubmissionId id) {
        return submissions
                .latest(id)
                .filter(version -> version.origin() != VersionOrigin.CARRIED)
                .isPresent();
    }

    /**
     * Takes the unit's word that its data are as they stand.
     *
     * @param changed whether it says that something has changed
     * @throws Refusal when its data say otherwise, or the period is over
     */
    public void answer(SubmissionId id, boolean changed) {
        Submission submission = submissions.locked(id);
        submission.answer(ZonedDateTime.now(clock));
        if (changed != isUpdated(id)) {
            throw Refusal.invalid(
                    changed
                            ? "本监测期还没有新的数据。有变化的，请先在“填报数据”页签修改并保存，或上传工作簿；没有变化的，请在表单中选“本期无变化”。"
                            : "您选择了“本期无变化”，但已经保存了新的版本" + submission.latestVersion()
                                    + "。请选“数据有变化”；改错了的，先在“版本”列表中恢复版本1，再选“数据有变化”。");
        }
    }

    public List<Submission> of(long period) {
        return repository.findByPeriodIdOrderByTableCodeAscUnitCodeAsc(period);
    }

    /** Nothing more is taken for the period; what was saved in it stays. */
    public void close(long period) {
        of(period).forEach(submission -> submissions.locked(submission.id()).endPeriod());
    }
}
