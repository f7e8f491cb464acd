package cn.edu.zzut.monitoring.reporting;

import java.util.List;
import java.util.Optional;

/**
 * What has become another one since a report was made.
 *
 * @param replacedBy the edition that was fixed after it; empty for a draft and for the newest edition
 * @param changes until then, or until now; a few Chinese words each, empty where it would say the same
 */
public record ReportAge(Optional<Integer> replacedBy, List<String> changes) {

    public ReportAge {
        changes = List.copyOf(changes);
    }

    public boolean isUpToDate() {
        return changes.isEmpty() && replacedBy.isEmpty();
    }

    /** All that changed, in half a sentence. */
    public String inWords() {
        return String.join("；", changes);
    }
}
