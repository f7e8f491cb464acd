package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import java.util.Date;
import java.util.Optional;

/**
 * What a task is called and what its form says first, made of facts that stay with the task: when one of them changes, it
 * is made anew.
 *
 * @param reason why the task came back; blank where it did not
 * @param year whose task it is: two years may run side by side
 * @param matter what it is about besides; blank where there is nothing
 * @param moved whether the due date was moved after the person got the task
 */
record Briefing(
        String step,
        String reason,
        Optional<Integer> year,
        Optional<String> cycle,
        Optional<TableDefinition> table,
        Optional<Unit> unit,
        String matter,
        Date due,
        boolean moved) {

    private static final String REASON = "**退回原因**";

    /** The task's name in lists. */
    String name() {
        return topic()
                + unit.map(u -> "｜" + u.name()).orElse("")
                + year.map(y -> "｜" + y + "年度").orElse("");
    }

    /** The task's name in a mail that says the unit elsewhere. */
    String topic() {
        return step + table.map(t -> "｜" + t.title()).orElse("");
    }

    /** Whether the text is of a task that came back. */
    static boolean saysReason(String text) {
        return text.contains(REASON);
    }

    /** Markdown. */
    String text() {
        StringBuilder text =
                new StringBuilder("### ").append(Markdown.inline(step)).append("\n\n");
        if (!reason.isBlank()) {
            line(text, REASON, reason);
        }
        cycle.ifPresent(title -> line(text, "年度", title));
        table.ifPresent(
                t -> line(text, "表格", t.title() + (t.base() ? "（基础数据表）" : "") + "，统计时间：" + t.statisticalTime()));
        unit.ifPresent(u -> line(text, "单位", u.name()));
        if (!matter.isBlank()) {
            text.append(Markdown.list("- " + matter)).append('\n');
        }
        line(text, "截止时间", PeopleToTell.format(due) + (moved ? "（已调整）" : ""));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- ")
                .append(name)
                .append("：")
                .append(Markdown.inline(value))
                .append('\n');
    }
}
