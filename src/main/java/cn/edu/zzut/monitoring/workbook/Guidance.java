package cn.edu.zzut.monitoring.workbook;

import java.util.List;
import java.util.Map;

/**
 * What a template offers besides its columns' definitions.
 *
 * @param choices column → the values that a reference may have, where they are few
 * @param examples column → a value that it could have
 * @param remarks lines above the notes, such as where prefilled rows come from
 */
public record Guidance(Map<String, List<String>> choices, Map<String, String> examples, List<String> remarks) {

    public static final Guidance NONE = new Guidance(Map.of(), Map.of(), List.of());

    public Guidance with(List<String> furtherRemarks) {
        return new Guidance(choices, examples, furtherRemarks);
    }
}
