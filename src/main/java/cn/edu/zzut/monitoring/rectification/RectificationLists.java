package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Decision;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a year's list of rectifications is (问题整改任务清单), as everybody is told. */
@Service
@Transactional
public class RectificationLists {

    private static final String SUBJECT = "rectification-list";

    private final Cycles cycles;

    RectificationLists(Cycles cycles) {
        this.cycles = cycles;
    }

    @Transactional(readOnly = true)
    public ListState of(int year) {
        return ListState.of(cycles.lastDecision(year, SUBJECT).map(Decision::verdict), isStageDone(year));
    }

    private boolean isStageDone(int year) {
        return cycles.stages(year).stream()
                .filter(stage -> stage.stage() == Stage.APPROVAL)
                .anyMatch(stage -> stage.doneAt().isPresent());
    }

    /**
     * Says so where the list takes in nothing any more, so that nobody does something in vain.
     *
     * @throws Refusal when the year's list has been published, or is not made any more
     */
    @Transactional(readOnly = true)
    public void requireNotPublished(int year) {
        ListState state = of(year);
        switch (state) {
            case OPEN, BEGUN -> {}
            case PUBLISHED ->
                throw Refusal.conflict(state.title(), year + "年度的整改任务清单已经发布，不能再增加或修改。可以标为拟写入报告，或者写明理由选“不需处理”。");
            case NEVER -> throw Refusal.conflict(state.title(), year + "年度已经结束，不再列入整改。仍须整改的，请在本年度列入；这里可以写明理由选“不需处理”。");
        }
    }

    /** Puts on record that the list is being made. */
    public void begun(int year, int proposed, PersonId by) {
        cycles.decided(year, SUBJECT, ListState.DECIDED_BEGUN, "列出" + proposed + "项提议。", by);
    }

    /** Puts on record that the list is complete. */
    public void published(int year, int items, PersonId by) {
        cycles.decided(year, SUBJECT, ListState.DECIDED_PUBLISHED, "共" + items + "项整改任务。", by);
    }
}
