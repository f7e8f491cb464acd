package cn.edu.zzut.monitoring.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 我的数据 has no codes of programs. */
class InWordsTest {

    private final InWords words = new InWords(
            account -> Map.of("x01-head", "朱庚辰").getOrDefault(account, account),
            code -> Map.of("201", "机械工程学院").getOrDefault(code, code),
            (year, code) -> year + "年的表" + code);

    private List<String> line(String chapter, String... cells) {
        Chapter found = Chapter.ALL.stream()
                .filter(one -> one.title().equals(chapter))
                .findFirst()
                .orElseThrow();
        return words.line(found, List.of(cells));
    }

    @Test
    void whatWasDecidedIsCalledAsPeopleCallIt() {
        assertThat(line("决定", "2026", "work-plan", "planned", "", "2026-09-01 09:00"))
                .containsExactly("2026", "制定工作方案", "已制定", "", "2026-09-01 09:00");
        assertThat(line("数据使用申请", "7", "教改项目:12", "研究", "2026-09-01 09:00"))
                .as("what people wrote stays")
                .containsExactly("7", "教改项目:12", "研究", "2026-09-01 09:00");
    }

    @Test
    void whoNotedItIsCalledByName() {
        assertThat(line("任职", "教务处", "FILER", "", "", "system", "")).containsExactly("教务处", "数据填报人", "", "", "系统", "");
        assertThat(line("填报人登记", "机械工程学院", "FILER", "2026-09-01", "", "", "x01-head"))
                .endsWith("朱庚辰");
        assertThat(line("角色分工", "OFFICE", "201", "x01-head", "", "")).contains("机械工程学院", "朱庚辰");
    }

    @Test
    void tablesUnitsAndMeasuresHaveTheirNames() {
        assertThat(line("上传的数据", "2026", "4-2", "201", "1", "a.xlsx", ""))
                .containsExactly("2026", "2026年的表4-2", "机械工程学院", "1", "a.xlsx", "");
        assertThat(line("写到您姓名的追责问责记录", "2026", "逾期", "REMINDER", "同意")).contains("提醒", "同意");
        assertThat(line("培训签到", "第一场", "SCANNED", "x01-head", "")).contains("扫码签到");
    }

    @Test
    void anOutcomeIsNotTheActOfThatName() {
        assertThat(line("操作记录", "", "REFUSED", "", "", "", "x01-head", "10.0.0.1", "", "REFUSED"))
                .containsExactly("", "统一身份认证后被拒绝", "", "", "", "朱庚辰", "10.0.0.1", "", "被拒绝");
    }

    @Test
    void whatWasHandedInSaysOfWhichTableAndUnitAndFromWhere() {
        assertThat(line("操作记录", "", "DECISION", "2026", "4-2", "201", "x01-head", "0:0:0:0:0:0:0:1", "提交第3版", "DONE"))
                .containsExactly("", "提交、审核和决定", "2026", "2026年的表4-2", "机械工程学院", "朱庚辰", "服务器本机", "提交第3版", "完成");
    }
}
