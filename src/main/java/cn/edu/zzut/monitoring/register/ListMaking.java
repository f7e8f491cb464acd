package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.LeftOut;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of each proposal for a year's list: it is on it, it was left out with a reason, or it waits. */
@Service
@Transactional
public class ListMaking {

    private static final int NAMED = 3;

    private final Proposals proposals;
    private final Rectifications rectifications;
    private final RectificationDrafts drafts;

    ListMaking(Proposals proposals, Rectifications rectifications, RectificationDrafts drafts) {
        this.proposals = proposals;
        this.rectifications = rectifications;
        this.drafts = drafts;
    }

    /**
     * @param item the line of the list that was made of it; empty where there is none
     * @param leftOut why it was left out; empty where it was not
     */
    public record Fate(Proposal proposal, Optional<Rectification> item, Optional<LeftOut> leftOut) {

        public boolean isOpen() {
            return item.isEmpty() && leftOut.isEmpty();
        }
    }

    /** How many there are of each. */
    public record Tally(int proposed, int listed, int leftOut, int open) {

        public String said() {
            return "清单现有" + listed + "项；提议共" + proposed + "项，其中不列入" + leftOut + "项，还没有处理" + open + "项。";
        }
    }

    public List<Fate> fates(int year) {
        List<Rectification> list = Stream.concat(drafts.drafts(year).stream(), rectifications.ofYear(year).stream())
                .toList();
        Map<String, LeftOut> out =
                drafts.leftOut(year).stream().collect(Collectors.toMap(LeftOut::source, Function.identity()));
        return proposals.of(year).stream()
                .map(proposal -> fate(proposal, list, Optional.ofNullable(out.get(proposal.source()))))
                .toList();
    }

    private static Fate fate(Proposal proposal, List<Rectification> list, Optional<LeftOut> leftOut) {
        Optional<Rectification> item = list.stream()
                .filter(one -> one.cause().isSameAs(proposal.cause()))
                .findFirst();
        return new Fate(proposal, item, item.isPresent() ? Optional.empty() : leftOut);
    }

    public Tally tally(int year) {
        List<Fate> fates = fates(year);
        return new Tally(
                fates.size(),
                drafts.drafts(year).size(),
                (int) fates.stream().filter(fate -> fate.leftOut().isPresent()).count(),
                (int) fates.stream().filter(Fate::isOpen).count());
    }

    /** The open proposal that is called so. */
    public Proposal open(int year, String source) {
        return fates(year).stream()
                .filter(fate -> fate.proposal().source().equals(source))
                .filter(fate -> fate.item().isEmpty())
                .map(Fate::proposal)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("没有这项提议，或者它已经列入清单。请刷新后查看。"));
    }

    /** What a line of a former form was made of; the office's own where it names no proposal. */
    public Cause causeOf(int year, String source) {
        return proposals.of(year).stream()
                .filter(proposal -> proposal.source().equals(source))
                .map(Proposal::cause)
                .findFirst()
                .orElse(Cause.OFFICE);
    }

    /** Puts those on the list that were agreed on before and are some unit's. */
    public void takeSuggested(int year) {
        fates(year).stream()
                .filter(Fate::isOpen)
                .map(Fate::proposal)
                .filter(Proposal::suggested)
                .forEach(one ->
                        drafts.add(year, one.cause(), drafts.usual(unit(one), one.problem(), one.requirement())));
    }

    private static UnitCode unit(Proposal proposal) {
        return UnitCode.find(proposal.unit())
                .orElseThrow(() -> Refusal.invalid(
                        "“" + shortened(proposal.problem()) + "”还没有牵头单位。请在“意见与整改”中选定牵头单位后列入，或写明理由不列入，再发布清单。"));
    }

    /** @throws Refusal when there are some and no reason is given */
    public void leaveRestOut(int year, String reason, PersonId by) {
        fates(year).stream()
                .filter(Fate::isOpen)
                .forEach(fate -> drafts.leaveOut(year, fate.proposal().source(), reason, by));
    }

    /** @throws Refusal naming the first of those that wait */
    public void requireDecided(int year) {
        List<String> open = fates(year).stream()
                .filter(Fate::isOpen)
                .map(fate -> fate.proposal().source())
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.invalid("还有" + open.size() + "项提议没有处理："
                    + open.stream().limit(NAMED).collect(Collectors.joining("；")) + (open.size() > NAMED ? "等" : "")
                    + "。请在“意见与整改”中逐项列入清单，或写明理由不列入，再发布。");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "……";
    }
}
