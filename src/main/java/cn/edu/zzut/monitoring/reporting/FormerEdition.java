package cn.edu.zzut.monitoring.reporting;

import java.time.Instant;
import java.util.List;

/**
 * An edition that another one takes the place of.
 *
 * @param changes since it was made, a few Chinese words each; empty where nothing is known of them
 */
record FormerEdition(int edition, Instant fixedAt, List<String> changes) {

    FormerEdition {
        changes = List.copyOf(changes);
    }
}
