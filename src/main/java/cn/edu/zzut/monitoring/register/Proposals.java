package cn.edu.zzut.monitoring.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is proposed for a year's list of rectifications, whoever found it. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final List<ProposalSource> sources;

    Proposals(List<ProposalSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Those that were agreed on before come first; what is said twice of a unit is proposed once. */
    public List<Proposal> of(int year) {
        List<Proposal> all = new ArrayList<>();
        Set<List<String>> said = new HashSet<>();
        for (ProposalSource source : sources) {
            for (Proposal proposal : source.of(year)) {
                if (said.add(List.of(proposal.unit(), proposal.problem()))) {
                    all.add(proposal);
                }
            }
        }
        all.sort((one, other) -> Boolean.compare(other.suggested(), one.suggested()));
        return List.copyOf(all);
    }
}
