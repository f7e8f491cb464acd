package cn.edu.zzut.monitoring.web.unit;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.training.DefinitionQuestions;
import cn.edu.zzut.monitoring.training.DefinitionQuestions.Answer;
import cn.edu.zzut.monitoring.training.DefinitionQuestions.Asked;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitRemarkJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a unit's people asked of definitions while a year ran, and what the office answered (第二十四条). */
@Component
class UnitQuestions {

    private final DefinitionQuestions questions;
    private final Cycles cycles;
    private final Organization organization;

    UnitQuestions(DefinitionQuestions questions, Cycles cycles, Organization organization) {
        this.questions = questions;
        this.cycles = cycles;
        this.organization = organization;
    }

    /** From the day on which the year was launched until that of the next one, the newest first. */
    Stream<UnitRemarkJson> of(int year, UnitCode unit) {
        LocalDate from = cycles.cycle(year).launchedOn();
        LocalDate next = cycles.all().stream()
                .map(Cycle::launchedOn)
                .filter(from::isBefore)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        return questions.all().stream()
                .filter(asked -> isOf(unit, asked) && isWithin(from, next, SchoolClock.dayOf(asked.at())))
                .map(this::remark);
    }

    private boolean isOf(UnitCode unit, Asked asked) {
        return organization
                .person(asked.by())
                .filter(person -> person.unit().equals(unit))
                .isPresent();
    }

    private static boolean isWithin(LocalDate from, LocalDate next, LocalDate day) {
        return !day.isBefore(from) && day.isBefore(next);
    }

    private UnitRemarkJson remark(Asked asked) {
        String about = asked.column().isEmpty() ? "" : "“" + asked.column() + "”";
        return new UnitRemarkJson(
                "QUESTION",
                "口径提问",
                asked.table(),
                about + asked.text() + "（" + organization.nameOf(asked.by()) + "，" + day(asked.at()) + "提问）"
                        + asked.answers().stream().findFirst().map(this::answer).orElse(""),
                state(asked),
                false,
                List.of());
    }

    private String answer(Answer answer) {
        return "\n答复：" + answer.text() + "（" + organization.nameOf(answer.by()) + "，" + day(answer.at()) + "）";
    }

    private String state(Asked asked) {
        if (!asked.answers().isEmpty()) {
            return asked.sameAs() > 0 ? "以前有人问过，已答复" : "已答复";
        }
        return questions.isLate(asked) ? "待评估督导处答复，已过答复期限" : "待评估督导处答复";
    }

    private static String day(Instant at) {
        return SchoolClock.inChinese(SchoolClock.dayOf(at));
    }
}
