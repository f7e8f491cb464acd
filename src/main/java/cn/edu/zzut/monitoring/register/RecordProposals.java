package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.rectification.Cause;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 追责问责: what units were or are held to account for; what was excused or settled is nobody's to mend. */
@Component
@Order(4)
class RecordProposals implements ProposalSource {

    private final Accountability accountability;

    RecordProposals(Accountability accountability) {
        this.accountability = accountability;
    }

    @Override
    public List<Proposal> of(int year) {
        return accountability.ofYear(year).stream()
                .filter(record -> !record.isExcused())
                .map(RecordProposals::of)
                .toList();
    }

    private static Proposal of(AccountabilityRecord record) {
        return new Proposal(
                "追责记录第" + record.id() + "号（" + record.kind().title() + "）",
                Cause.accountability(record.lines().get(0).table(), String.valueOf(record.id())),
                record.unit().value(),
                record.subject(),
                "查明原因，明确责任和时限，避免再次发生。",
                "",
                false);
    }
}
