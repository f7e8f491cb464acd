package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Assessment;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.accountability.LineFacts;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What people read of a record in its tasks, as Markdown. */
final class AccountabilityBriefing {

    /** What a task's name says of it is no longer than that. */
    private static final int SHORT = 45;

    private static final Pattern END_OF_CLAUSE = Pattern.compile("[，。：；\\n]");

    private AccountabilityBriefing() {}

    /** In a few words what happened, for names of tasks that say the unit themselves. */
    static String topic(AccountabilityRecord record, String unit) {
        return topic(record.lines().stream().map(FaultLine::subject).toList(), unit);
    }

    static String topic(List<String> subjects, String unit) {
        String clause = END_OF_CLAUSE.split(subjects.get(0), 2)[0];
        String without = clause.startsWith(unit) ? clause.substring(unit.length()) : clause;
        String said = without.startsWith("的") ? without.substring(1) : without;
        return (said.length() > SHORT ? said.substring(0, SHORT) + "…" : said)
                + (subjects.size() > 1 ? "等" + subjects.size() + "项" : "");
    }

    /** What the unit is to explain. */
    static String matter(AccountabilityRecord record) {
        StringBuilder text = new StringBuilder("事由：" + record.kind().title() + "。");
        List<FaultLine> lines = record.lines();
        if (lines.size() == 1) {
            text.append(inOneLine(lines.get(0).subject()));
        } else {
            text.append("同一事件共").append(lines.size()).append("项，一并说明：");
            lines.forEach(line -> text.append("\n- ").append(inOneLine(line.subject())));
        }
        evidence(text, lines);
        return text.toString();
    }

    /** What whoever decides goes by. */
    static String of(AccountabilityRecord record, Grade proposed, int earlier) {
        Assessment facts = record.assessment();
        StringBuilder text = new StringBuilder("事由：" + record.kind().title() + "。" + inOneLine(record.subject()));
        evidence(text, record.lines());
        line(text, "情况说明", record.explanation().isBlank() ? "逾期未说明" : record.explanation());
        if (record.kind() == FaultKind.FALSE_DATA && record.explanation().isBlank()) {
            line(text, "听取单位意见", record.hearing().isEmpty() ? "尚未听取，认定失实之前须听取" : record.hearing());
        }
        if (record.kind() == FaultKind.LATE) {
            lateness(text, record, facts);
            line(text, "占全校迟报天数", facts.sharePercent() + "%");
            line(text, "造成的影响", facts.consequence().title());
        }
        line(text, "已提醒和催办", facts.reminders() + "次");
        line(text, "此前同类记录", earlier + "次");
        line(text, "认定等级", Markdown.strong(proposed.title()));
        if (!record.appeal().isBlank()) {
            line(text, "申诉理由", record.appeal());
        }
        if (!record.decision().isBlank()) {
            line(text, "评估督导处决定", record.grade().title() + "，" + record.decision());
        }
        return text.toString();
    }

    private static void lateness(StringBuilder text, AccountabilityRecord record, Assessment facts) {
        String planned = record.plannedOn().map(day -> "计划" + day).orElse("无计划日期");
        if (facts.lines().size() == 1) {
            LineFacts only = facts.lines().get(0);
            line(text, "计划与实际", planned + "，" + actual(only));
            line(text, "迟报工作日数", only.lateness());
            return;
        }
        for (int i = 0; i < facts.lines().size(); i++) {
            LineFacts one = facts.lines().get(i);
            line(text, "第" + (i + 1) + "项", planned + "，" + actual(one) + "，迟报工作日数：" + one.lateness());
        }
        line(text, "认定所依据的迟报工作日数", "各项中最长的" + facts.ownDaysLate() + "个工作日，不累加");
    }

    private static String actual(LineFacts facts) {
        return facts.actualOn().map(LocalDate::toString).map("实际"::concat).orElse("认定时尚未完成");
    }

    private static void evidence(StringBuilder text, List<FaultLine> lines) {
        lines.stream()
                .filter(line -> !line.evidence().isEmpty())
                .forEach(line -> line(text, "表" + line.table() + "的证明和单位答复", line.evidence()));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("\n- ").append(name).append("：").append(inOneLine(value));
    }

    private static String inOneLine(String text) {
        return Markdown.oneLine(text);
    }
}
