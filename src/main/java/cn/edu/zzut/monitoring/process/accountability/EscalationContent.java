package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one person's mail says of the faults that came on record together: each by name, and what to do about it. */
record EscalationContent(List<Line> lines) {

    /**
     * A fault.
     *
     * @param what whose it is and of which table, such as 计算机学院 表4-2
     * @param subject what happened, as a sentence
     * @param contact whom the office asks; empty in the mail of the unit's own head
     * @param link to the task in which the reader explains it; empty where there is none
     */
    record Line(FaultKind kind, String what, String subject, String contact, String link) {

        private boolean isOwn() {
            return contact.isEmpty();
        }
    }

    /** Such as 迟报：计算机学院 表4-2, or 迟报3项，数据异常1项. */
    String topic() {
        if (lines.size() == 1) {
            return lines.get(0).kind().title() + "：" + lines.get(0).what();
        }
        List<String> counts = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            long count = lines.stream().filter(line -> line.kind() == kind).count();
            if (count > 0) {
                counts.add(kind.title() + count + "项");
            }
        }
        return String.join("，", counts);
    }

    /** For the templates: a group for all about which the same is to be done. */
    Map<String, Object> values() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            group(groups, kind, true);
            group(groups, kind, false);
        }
        return Map.of("count", lines.size(), "groups", groups);
    }

    private void group(List<Map<String, Object>> groups, FaultKind kind, boolean own) {
        List<Map<String, String>> chosen = lines.stream()
                .filter(line -> line.kind() == kind && line.isOwn() == own)
                .map(line -> Map.of("subject", line.subject(), "contact", line.contact(), "link", line.link()))
                .toList();
        if (!chosen.isEmpty()) {
            groups.add(Map.of(
                    "title",
                    kind.title() + chosen.size() + "项",
                    "todo",
                    own ? ownTodo(kind) : officesTodo(kind),
                    "lines",
                    chosen));
        }
    }

    private static String ownTodo(FaultKind kind) {
        return switch (kind) {
            case LATE -> "请尽快办理完毕，并在“提交情况说明”任务中说明原因；逾期不说明的，按未说明认定责任。";
            case ANOMALY -> "请尽快在表中逐项说明或更正；在“提交情况说明”任务到期前完成的，记录自动销案，不予追责。";
            case FALSE_DATA -> "请按专家意见更正数据，并在“提交情况说明”任务中说明原因；逾期不说明的，按未说明认定责任。";
        };
    }

    private static String officesTodo(FaultKind kind) {
        return switch (kind) {
            case LATE -> "请督促责任单位尽快办理；单位说明情况后，由评估督导处作出处理决定。";
            case ANOMALY -> "请督促责任单位在表中说明或更正；在“提交情况说明”任务到期前完成的，记录自动销案。";
            case FALSE_DATA -> "请督促责任单位更正数据；单位说明情况后，由评估督导处作出处理决定。";
        };
    }
}
