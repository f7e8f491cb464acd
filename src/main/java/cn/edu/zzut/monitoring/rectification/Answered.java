package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.rectification.RectificationEntry.Deed;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A request that came back is made again with something new: another word, a note, a proof; or a word says why not. */
final class Answered {

    private static final Set<Deed> NEW = EnumSet.of(Deed.PROGRESS, Deed.PROOF);

    private Answered() {}

    /** Whether the request that was made last came back. */
    static boolean isReturned(List<RectificationEntry> entries) {
        return lastReturn(entries) >= 0;
    }

    /** @throws Refusal when nothing has changed since the request came back and nothing says why */
    static void require(Rectification item, List<RectificationEntry> entries, Closing closing) {
        int last = lastReturn(entries);
        boolean same = last >= 0
                && item.evidence().equals(closing.completion())
                && item.valueAfter().equals(closing.valueAfter())
                && entries.subList(last, entries.size()).stream().noneMatch(entry -> NEW.contains(entry.deed()));
        if (same && Words.isNone(closing.whyUnchanged())) {
            throw Refusal.invalid("销号申请被退回后，完成情况、数值、进展和佐证都没有变化。请先补充整改再申请；确实不需要改动的，请在“没有变化的理由”中写明。");
        }
    }

    /** Where the last request came back; -1 where none was made in this round, or none came back. */
    private static int lastReturn(List<RectificationEntry> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Deed deed = entries.get(i).deed();
            if (deed == Deed.CLOSING_RETURNED) {
                return i;
            }
            if (deed == Deed.CLOSING_ASKED || deed == Deed.REOPENED) {
                return -1;
            }
        }
        return -1;
    }
}
