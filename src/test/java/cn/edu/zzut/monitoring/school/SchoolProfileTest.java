package cn.edu.zzut.monitoring.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What may be entered about a school, and what is made without it. */
class SchoolProfileTest {

    private static final SchoolProfile WHOLE = ASchool.whole();

    private static SchoolProfile named(String name, String code, String sender) {
        return new SchoolProfile(
                name, code, "医学", WHOLE.title(), WHOLE.number(), WHOLE.office(), "", sender, WHOLE.senderName());
    }

    @Test
    void blanksAroundAreTakenAway() {
        assertThat(named("  某大学 ", "12345", "a@b.example ").checked().name()).isEqualTo("某大学");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> named("", "123", "nowhere").checked())
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("学校名称：没有填写")
                .hasMessageContaining("学校代码：应为教育部公布的5位数字")
                .hasMessageContaining("发件人邮箱：“nowhere”不是邮箱地址");
    }

    @Test
    void whatIsHiddenOrTurnsTheTextRoundIsRefused() {
        assertThatThrownBy(() -> named("某\u202e大学", "12345", "a@b.example").checked())
                .hasMessageContaining("学校名称：有换行或看不见的字符");
        assertThatThrownBy(() ->
                        named("某大学", "12345", "a@b.example\r\nBcc: c@d.example").checked())
                .hasMessageContaining("发件人邮箱");
        assertThatThrownBy(() -> named("长".repeat(61), "12345", "a@b.example").checked())
                .hasMessageContaining("学校名称：超过60个字");
    }

    @Test
    void whatNobodySeesIsNoHeader() {
        SchoolProfile unseen = new SchoolProfile(
                "某大学", "12345", "医学", WHOLE.title(), "", WHOLE.office(), "\u200b", WHOLE.senderAddress(), "");
        assertThatThrownBy(unseen::checked).hasMessageContaining("页眉：只有看不见的字符");
    }

    @Test
    void mailsEndWithTheOfficeThatIsRegistered() {
        assertThat(WHOLE.signature()).isEqualTo("质量处");
        assertThat(SchoolProfile.NONE.signature()).isEqualTo("监测数据填报");
    }

    @Test
    void aCategoryIsOneOfTheOfficialOnes() {
        SchoolProfile wrong = new SchoolProfile(
                "某大学", "12345", "理工", WHOLE.title(), "", WHOLE.office(), "", WHOLE.senderAddress(), "");
        assertThatThrownBy(wrong::checked).hasMessageContaining("学校类别：请从综合师范民族、工农林");
    }

    @Test
    void aPaperThatWouldNameNobodyIsNotMade() {
        Regulation unknown = new Regulation(() -> SchoolProfile.NONE);
        assertThatThrownBy(unknown::school).isInstanceOf(Refusal.Conflict.class).hasMessageContaining("还没有登记学校名称");
        assertThatThrownBy(() -> unknown.reference("第十八条")).hasMessageContaining("实施办法");
        assertThatThrownBy(unknown::office).hasMessageContaining("系统管理员");
        assertThat(ASchool.regulation("某校", "办法", "", "处").reference("第十八条")).isEqualTo("《办法》第十八条");
    }

    @Test
    void theHeaderIsTheNameUnlessItIsSaidOtherwise() {
        assertThat(SchoolProfile.NONE.heading()).isEqualTo("本校");
        assertThat(named("某大学", "12345", "a@b.example").heading()).isEqualTo("某大学");
        assertThat(WHOLE.heading()).isEqualTo("某大");
    }
}
