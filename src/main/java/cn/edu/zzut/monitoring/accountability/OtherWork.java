package cn.edu.zzut.monitoring.accountability;

import java.time.Instant;
import java.util.Optional;

/** Work that is about no table: whoever knows it says when it was done, so that no day counts after that. */
public interface OtherWork {

    /** @param fault the fault's key; empty where it is another's work, or is not done */
    Optional<Instant> doneAt(String fault);
}
