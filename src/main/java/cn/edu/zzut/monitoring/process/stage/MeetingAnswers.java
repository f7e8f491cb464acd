package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.meeting.Decided;
import cn.edu.zzut.monitoring.meeting.Resolution;
import cn.edu.zzut.monitoring.meeting.SessionFacts;
import cn.edu.zzut.monitoring.meeting.Wish;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the form of the president's meeting answers, as the record takes it. */
final class MeetingAnswers {

    private static final int DAY = 10;

    private MeetingAnswers() {}

    static SessionFacts facts(Answers answers) {
        return new SessionFacts(
                answers.text("meetingName"),
                ordinal(answers),
                day("会议日期", answers.text("heldOn")),
                answers.text("place"),
                answers.text("chair"),
                answers.text("present"),
                answers.text("absent"),
                answers.text("attending"),
                answers.text("item"),
                answers.text("topic"),
                answers.text("reporter"),
                answers.text("discussion"),
                answers.text("minutes"),
                answers.text("signedBy"),
                day("签发日期", answers.text("signedOn")));
    }

    /** Such as 12, also where it came as 12.0; anything that is no whole number is none. */
    private static int ordinal(Answers answers) {
        return answers.value("ordinal")
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .filter(number -> number.doubleValue() == number.intValue())
                .map(Number::intValue)
                .orElse(0);
    }

    static Decided decided(Answers answers) {
        Resolution resolution = Resolution.of(answers.text("decision"));
        return new Decided(
                resolution,
                answers.reason(),
                Optional.of(answers.text("nextOn"))
                        .filter(text -> resolution == Resolution.POSTPONED && !text.isEmpty())
                        .map(text -> day("再次上会的日期", text)),
                answers.choices("returned").stream().map(TableCode::new).toList(),
                resolution == Resolution.IN_PRINCIPLE
                        ? answers.rows("conditions").stream()
                                .filter(row -> row.values().stream().anyMatch(value -> !isNone(value)))
                                .map(MeetingAnswers::wish)
                                .toList()
                        : List.of());
    }

    /** Of a list that is left empty Tasklist sends {@code []}. */
    private static boolean isNone(String value) {
        return Words.isNone(value) || value.equals("[]");
    }

    private static Wish wish(Map<String, String> row) {
        if (row.getOrDefault("unit", "").isEmpty()) {
            throw Refusal.invalid("条件“" + row.getOrDefault("condition", "") + "”没有选负责单位，请从列表中选择。");
        }
        return new Wish(
                row.getOrDefault("condition", ""),
                new UnitCode(row.get("unit")),
                day("条件的完成日期", row.getOrDefault("dueOn", "")),
                Stream.of(row.getOrDefault("tables", "").split("[\\[\\],，、\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .map(TableCode::new)
                        .toList());
    }

    private static LocalDate day(String label, String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(DAY, text.length())));
        } catch (DateTimeException e) {
            throw Refusal.invalid(text.isEmpty() ? "请填写“" + label + "”后再提交。" : label + "“" + text + "”不是有效日期，请重新选择。");
        }
    }
}
