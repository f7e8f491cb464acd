package cn.edu.zzut.monitoring.web.paper;

import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Arrays;

/** What addresses say of papers. */
final class PaperKinds {

    private PaperKinds() {}

    /** @param name such as {@code audit-form} */
    static PaperKind kind(String name) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.fileName().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这种材料。有：audit-form、filer-registration、pledge。"));
    }
}
