package cn.edu.zzut.monitoring.web.paper;

import cn.edu.zzut.monitoring.meeting.MeetingTemplate;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.TemplateKind;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Stream;

/** What addresses say of papers. */
final class PaperKinds {

    private PaperKinds() {}

    /** All that are made from a template. */
    static Stream<TemplateKind> templates() {
        return Stream.of(PaperKind.values(), MeetingTemplate.values()).flatMap(Arrays::stream);
    }

    /** @param name such as {@code meeting-request} */
    static TemplateKind template(String name) {
        return templates()
                .filter(kind -> kind.fileName().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这种模板。有：audit-form、filer-registration、pledge、meeting-request。"));
    }

    /** @param name such as {@code audit-form} */
    static PaperKind kind(String name) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.fileName().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这种材料。有：audit-form、filer-registration、pledge。"));
    }
}
