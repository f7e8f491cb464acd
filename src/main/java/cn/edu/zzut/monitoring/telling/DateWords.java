package cn.edu.zzut.monitoring.telling;

import static cn.edu.zzut.monitoring.telling.Word.text;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.List;

/** Dates and the calendar that they are reckoned by. */
final class DateWords {

    static final List<Watched> TABLES = List.of(
            Watched.of(
                    "special_day",
                    Act.DATES,
                    "工作日历",
                    new Word("day", "日期", Value.DAY),
                    new Word("working", "上班", Value.YES_NO),
                    text("name", "名称")),
            Watched.of("reminder_day", Act.DATES, "提醒日", text("working_days", "到期前几个工作日")),
            Watched.of("grace", Act.DATES, "宽限", text("working_days", "宽限的工作日数"), Watched.number()),
            Watched.of(
                    "due_change",
                    Act.DATES,
                    "截止日期",
                    text("year", "年度"),
                    new Word("subject", "日期属于", Value.DATE_OF),
                    text("title", "事项"),
                    new Word(Watched.MOVED_FROM, "原截止日期", Value.DAY),
                    new Word(Watched.MOVED_TO, "截止日期", Value.DAY),
                    text("reason", "原因"),
                    new Word("changed_by", "修改人", Value.PERSON),
                    new Word("changed_at", "修改时间", Value.MOMENT),
                    Watched.number()));

    private DateWords() {}
}
