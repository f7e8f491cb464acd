package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Assessment;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.Grade;
import java.time.LocalDate;

/** What whoever decides about a record reads of it, as Markdown. */
final class AccountabilityBriefing {

    private AccountabilityBriefing() {}

    static String of(AccountabilityRecord record, Grade proposed, int earlier) {
        Assessment facts = record.assessment();
        StringBuilder text = new StringBuilder(
                "事由：" + record.kind().title() + "。" + record.subject().replace("\n", " "));
        line(text, "情况说明", record.explanation().isBlank() ? "逾期未说明" : record.explanation());
        if (record.kind() == FaultKind.LATE) {
            line(text, "计划与实际", planned(record) + "，" + actual(facts));
            line(text, "迟报工作日数", lateness(record));
            line(text, "占全校迟报天数", facts.sharePercent() + "%");
            line(text, "造成的影响", facts.consequence().title());
        }
        line(text, "已提醒和催办", facts.reminders() + "次");
        line(text, "此前同类记录", earlier + "次");
        line(text, "认定等级", "**" + proposed.title() + "**");
        if (!record.appeal().isBlank()) {
            line(text, "申诉理由", record.appeal());
        }
        if (!record.decision().isBlank()) {
            line(text, "评估督导处决定", record.grade().title() + "，" + record.decision());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("\n- ").append(name).append("：").append(value.replace("\n", " "));
    }

    private static String planned(AccountabilityRecord record) {
        return record.plannedOn().map(LocalDate::toString).map("计划"::concat).orElse("无计划日期");
    }

    private static String actual(Assessment facts) {
        return facts.actualOn().map(LocalDate::toString).map("实际"::concat).orElse("认定时尚未完成");
    }

    /** How many days count, up to when, and which were deducted; empty for what is not about time. */
    static String lateness(AccountabilityRecord record) {
        Assessment facts = record.assessment();
        if (record.kind() != FaultKind.LATE) {
            return "";
        }
        boolean open = record.submission().isPresent() && facts.actualOn().isEmpty();
        String own = facts.ownDaysLate() + "个工作日" + (open ? "，认定时尚未完成" : "");
        return facts.ownDaysLate() == facts.allDaysLate()
                ? own
                : own + "（共迟" + facts.allDaysLate() + "个工作日，已扣除在其他单位办理的和等待的时间：" + facts.deductions() + "）";
    }
}
