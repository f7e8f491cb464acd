package cn.edu.zzut.monitoring.refusal;

import com.fasterxml.jackson.core.StreamReadConstraints;

/** No JSON that is sent is read deeper, or with longer words, than any page of ours or of the engine sends. */
public final class JsonBounds {

    public static final StreamReadConstraints ALL = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxStringLength(1_000_000)
            .maxNameLength(1_000)
            .maxNumberLength(200)
            .build();

    private JsonBounds() {}
}
