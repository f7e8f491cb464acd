package cn.edu.zzut.monitoring.opening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.opening.OpeningStep.Kind;
import cn.edu.zzut.monitoring.opening.OpeningStep.State;
import cn.edu.zzut.monitoring.organization.Staffing;
import cn.edu.zzut.monitoring.school.ASchool;
import cn.edu.zzut.monitoring.school.SchoolProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checklist says how things are, whatever anybody did or did not tick. */
class ChecklistTest {

    private static final SchoolProfile NOBODY = new SchoolProfile("", "", "", "", "", "", "", "", "");
    private static final MailState PROVEN = new MailState(false, "smtp.some.example:465", false, true, "", 0);
    private static final MailState NO_SERVER = new MailState(false, "", false, false, "", 3);
    private static final Staffing WHOLE = new Staffing(List.of(), List.of());
    private static final List<SpecialDay> HOLIDAYS = List.of(
            new SpecialDay(LocalDate.parse("2026-10-01"), false, "国庆节"),
            new SpecialDay(LocalDate.parse("2026-10-10"), true, "国庆节调休"));

    private static OpeningFacts facts(SchoolProfile school, MailState mail, Staffing staffing, List<SpecialDay> days) {
        return new OpeningFacts(2026, school, mail, staffing, 1, 2, days, List.of(), 102, false, Optional.empty());
    }

    private static OpeningStep step(Checklist list, Kind kind) {
        return list.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptySchoolIsToldAllThatIsMissing() {
        Checklist list = Checklist.of(facts(NOBODY, NO_SERVER, new Staffing(List.of("还没有单位"), List.of()), List.of()));
        assertThat(list.isReady()).isFalse();
        assertThat(step(list, Kind.SCHOOL).missing()).hasSize(6).first().isEqualTo("没有登记学校名称");
        assertThat(step(list, Kind.MAIL).missing()).containsExactly("没有设置邮件服务器");
        assertThat(step(list, Kind.MAIL).said()).containsExactly("有3封邮件在等待，设置好后自动发出");
        assertThat(step(list, Kind.PEOPLE).missing()).containsExactly("还没有单位");
        assertThat(step(list, Kind.CALENDAR).state()).isEqualTo(State.MISSING);
        assertThat(step(list, Kind.PAST_YEARS).state()).isEqualTo(State.OPTIONAL);
        assertThat(step(list, Kind.LAUNCH).said()).containsExactly("以上补齐后，由评估督导处启动2026年度填报");
    }

    @Test
    void aSchoolThatHasAllWaitsForItsOffice() {
        Checklist list = Checklist.of(facts(ASchool.whole(), PROVEN, WHOLE, HOLIDAYS));
        assertThat(list.isReady()).isTrue();
        assertThat(list.isDone()).isFalse();
        assertThat(step(list, Kind.LAUNCH).state()).isEqualTo(State.NEXT);
        assertThat(step(list, Kind.LAUNCH).said()).containsExactly("已经具备条件，由评估督导处启动2026年度填报");
        assertThat(step(list, Kind.CALENDAR).said()).containsExactly("2026年已登记1天节假日、1天调休上班");
    }

    @Test
    void pastYearsAreNamedAndTheLaunchedYearIsDone() {
        Checklist list = Checklist.of(new OpeningFacts(
                2026,
                ASchool.whole(),
                PROVEN,
                WHOLE,
                1,
                2,
                HOLIDAYS,
                List.of(2025, 2024),
                102,
                false,
                Optional.of("2026年度填报")));
        assertThat(step(list, Kind.PAST_YEARS).said()).containsExactly("已有2024、2025年度的数据");
        assertThat(list.isDone()).isTrue();
    }

    @Test
    void aServerIsDoneOnlyOnceAMailHasLeft() {
        MailState untried = new MailState(false, "smtp.some.example:465", false, false, "", 0);
        MailState refused = new MailState(false, "smtp.some.example:465", false, true, "登录失败", 0);
        MailState lost = new MailState(false, "smtp.some.example:465", true, true, "", 0);
        assertThat(untried.missing()).containsExactly("还没有发出过邮件，请发一封测试邮件");
        assertThat(refused.missing()).containsExactly("最近一封测试邮件没有发出：登录失败");
        assertThat(lost.missing()).containsExactly("保存的邮箱密码无法解开，请重新填写");
        assertThat(PROVEN.missing()).isEmpty();
    }

    @Test
    void whereNothingLeavesNothingHasToBeSet() {
        MailState stopped = new MailState(true, "", false, false, "", 7);
        assertThat(stopped.step().state()).isEqualTo(State.OPTIONAL);
        assertThat(stopped.step().said()).containsExactly("本系统设为不发送消息，邮件都留在队列中", "有7封邮件在等待，设置好后自动发出");
    }

    @Test
    void aCatalogThatWasNotPublishedIsMissing() {
        Checklist list = Checklist.of(new OpeningFacts(
                2026, ASchool.whole(), PROVEN, WHOLE, 1, 2, HOLIDAYS, List.of(), 102, true, Optional.empty()));
        assertThat(step(list, Kind.CATALOG).state()).isEqualTo(State.MISSING);
        assertThat(list.isReady()).isFalse();
    }
}
