package cn.edu.zzut.monitoring.process.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.process.accountability.EscalationContent.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mail says of faults that came on record together: each by name, with what its reader does about it. */
class EscalationContentTest {

    private static Line own(FaultKind kind, String table) {
        return new Line(kind, "机械工程学院 表" + table, "机械工程学院的表" + table + "未完成。", "", "");
    }

    private static Line ofAnother(FaultKind kind, String table) {
        return new Line(kind, "教务处 表" + table, "教务处的表" + table + "未完成。", "张主任 60001", "");
    }

    private static List<?> groups(Line... lines) {
        return (List<?>) new EscalationContent(List.of(lines)).values().get("groups");
    }

    @Test
    void theOnlyOneIsNamedInTheSubject() {
        assertThat(new EscalationContent(List.of(own(FaultKind.LATE, "4-2"))).topic())
                .isEqualTo("迟报：机械工程学院 表4-2");
    }

    @Test
    void severalAreCountedByTheirKind() {
        assertThat(new EscalationContent(List.of(
                                own(FaultKind.LATE, "4-2"),
                                own(FaultKind.ANOMALY, "4-3"),
                                ofAnother(FaultKind.LATE, "1-3")))
                        .topic())
                .isEqualTo("迟报2项，数据异常1项");
    }

    @Test
    void eachIsNamedWhereItIsSaidWhatToDo() {
        assertThat(groups(own(FaultKind.LATE, "4-2"), own(FaultKind.LATE, "4-3"), own(FaultKind.ANOMALY, "2-1")))
                .hasSize(2)
                .first()
                .satisfies(late -> assertThat(late.toString())
                        .contains("title=迟报2项", "请尽快办理完毕", "表4-2未完成", "表4-3未完成")
                        .doesNotContain("表2-1"));
    }

    @Test
    void theOfficeIsToldToUrgeAndWhom() {
        assertThat(groups(ofAnother(FaultKind.ANOMALY, "1-3")))
                .singleElement()
                .satisfies(group -> assertThat(group.toString()).contains("请督促责任单位", "contact=张主任 60001"));
    }

    @Test
    void whoseOwnUnitIsAmongThemDoesSomethingElseAboutIt() {
        assertThat(groups(own(FaultKind.LATE, "4-2"), ofAnother(FaultKind.LATE, "1-3")))
                .hasSize(2)
                .extracting(group -> ((Map<?, ?>) group).get("todo").toString())
                .satisfiesExactly(own -> assertThat(own).doesNotContain("督促"), others -> assertThat(others)
                        .contains("督促"));
    }

    @Test
    void everyKindSaysWhatToDo() {
        for (FaultKind kind : FaultKind.values()) {
            assertThat(groups(own(kind, "4-2"), ofAnother(kind, "4-2")))
                    .as(kind.title())
                    .hasSize(2);
        }
    }
}
