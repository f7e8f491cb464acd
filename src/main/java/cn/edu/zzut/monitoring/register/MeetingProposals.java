package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Decision;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 校长办公会决议: what the meeting sent back, for the office to hand to somebody. */
@Component
@Order(6)
class MeetingProposals implements ProposalSource {

    private static final String MEETING = "presidents-meeting";
    /** Of the rest it says itself what comes of it: conditions are tasks of their own, a postponed year comes again. */
    private static final String REJECTED = "rejected";

    private final Cycles cycles;

    MeetingProposals(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public List<Proposal> of(int year) {
        List<Decision> decisions = cycles.decisions(year).stream()
                .filter(decision -> decision.subject().equals(MEETING))
                .toList();
        return IntStream.range(0, decisions.size())
                .filter(i -> decisions.get(i).verdict().equals(REJECTED)
                        && !Words.isNone(decisions.get(i).reason()))
                .mapToObj(i -> of(decisions.get(i), i + 1))
                .toList();
    }

    private static Proposal of(Decision decision, int number) {
        return new Proposal(
                "校长办公会第" + number + "次审议（" + decision.verdictTitle() + "）",
                Cause.meeting(String.valueOf(number)),
                "",
                decision.reason(),
                "按会议决定整改。",
                "",
                false);
    }
}
