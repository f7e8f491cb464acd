package cn.edu.zzut.monitoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Entry;
import cn.edu.zzut.monitoring.trail.Origin;
import cn.edu.zzut.monitoring.trail.Outcome;
import cn.edu.zzut.monitoring.trail.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was before and is now is read in Chinese, as a comparison, and nothing of it is lost. */
class ChangesTest {

    private static final Names NAMES = new Names() {
        @Override
        public String ofPerson(String account) {
            return Map.of("t001", "王芳", "system", "系统").getOrDefault(account, "");
        }

        @Override
        public String ofUnit(String code) {
            return Map.of("104", "教务处", "105", "人事处").getOrDefault(code, "");
        }

        @Override
        public String ofTable(String code) {
            return Map.of("1-6", "表1-6 教职工基本信息").getOrDefault(code, "");
        }
    };

    private static List<String> told(Act act, String what, String before, String after) {
        return Changes.of(
                new Entry(
                        Instant.EPOCH,
                        Origin.SYSTEM,
                        act,
                        Subject.NONE.saying(what),
                        Outcome.DONE,
                        0,
                        1,
                        before,
                        after),
                NAMES);
    }

    @Test
    void aChangeSaysWhichOneItIsAndOnlyWhatHasChanged() {
        assertThat(told(
                        Act.PEOPLE,
                        "修改人员",
                        "{\"id\": \"t001\", \"name\": \"王芳\", \"ends_on\": null, \"unit_code\": \"104\"}",
                        "{\"id\": \"t001\", \"name\": \"王芳\", \"ends_on\": \"2026-10-08\", \"unit_code\": \"105\"}"))
                .containsExactly("所在单位：教务处（104） → 人事处（105）", "离校日期：2026-10-08", "账号：t001", "姓名：王芳");
    }

    @Test
    void theSameColumnIsCalledByItsTable() {
        assertThat(told(Act.PEOPLE, "新增单位", "", "{\"code\": \"104\", \"kind\": \"DEPARTMENT\", \"name\": \"教务处\"}"))
                .containsExactly("单位号：104", "单位名称：教务处", "单位类别：党政单位");
        assertThat(told(
                        Act.DATES,
                        "修改工作日历",
                        "{\"day\": \"2031-01-02\", \"name\": \"元旦\", \"working\": false}",
                        "{\"day\": \"2031-01-02\", \"name\": \"元旦\", \"working\": true}"))
                .containsExactly("上班：否 → 是", "日期：2031-01-02", "名称：元旦");
    }

    @Test
    void momentsAreThoseOfTheSchoolsClocks() {
        assertThat(
                        told(
                                Act.RIGHTS,
                                "新增岗位与角色",
                                "",
                                "{\"role\": \"UNIT_HEAD\", \"from_day\": \"1900-01-01\", \"noted_at\": \"2026-11-27T18:31:18.926699+00:00\", \"person_id\": \"t001\", \"ended_at\": null}"))
                .containsExactly("人员：王芳（t001）", "角色：单位负责人", "起始日期：有记录以前", "登记时间：2026-11-28 02:31:18");
    }

    @Test
    void aDateThatWasMovedIsOneLine() {
        assertThat(
                        told(
                                Act.DATES,
                                "新增截止日期",
                                "",
                                "{\"id\": 7, \"year\": 2026, \"subject\": \"stage:2\", \"title\": \"采集\", \"old_day\": \"2026-10-08\", \"new_day\": \"2026-10-15\", \"reason\": \"（已填写）\"}"))
                .containsExactly("年度：2026", "日期属于：第2阶段", "事项：采集", "截止日期：2026-10-08 → 2026-10-15", "原因：（已填写）");
        assertThat(told(Act.DATES, "修改截止日期", "", "{\"subject\": \"submission:283\", \"title\": \"表1-6\"}"))
                .containsExactly("日期属于：一张表的填报", "事项：表1-6");
    }

    @Test
    void whatTheSystemDidIsTheSystems() {
        assertThat(told(Act.RIGHTS, "新增分工", "", "{\"role\": \"OFFICE\", \"noted_by\": \"system\"}"))
                .containsExactly("角色：评估督导处", "登记人：系统");
    }

    @Test
    void whatIsTakenAwayIsSaid() {
        assertThat(told(Act.DATES, "删除提醒日", "{\"working_days\": 3}", "")).containsExactly("到期前几个工作日：3 → （无）");
    }

    @Test
    void whatNobodyIsToReadIsSaidToHaveChanged() {
        assertThat(told(
                        Act.PEOPLE,
                        "修改人员",
                        "{\"id\": \"t001\", \"phone\": \"（不记录）\"}",
                        "{\"id\": \"t001\", \"phone\": \"（不记录）\"}"))
                .containsExactly("电话：已修改，内容不记录", "账号：t001");
        assertThat(told(Act.PEOPLE, "新增人员", "", "{\"id\": \"t001\", \"phone\": \"（不记录）\"}"))
                .containsExactly("账号：t001", "电话：（不记录）");
    }

    @Test
    void whatPeopleWroteIsSaidToHaveBeenWritten() {
        assertThat(told(Act.RIGHTS, "新增代理", "", "{\"absent_id\": \"t001\", \"reason\": \"（已填写）\"}"))
                .containsExactly("被代理人：王芳（t001）", "原因：（已填写）");
        assertThat(told(Act.RIGHTS, "修改代理", "{\"reason\": \"（已填写）\"}", "{\"reason\": \"（已填写）\"}"))
                .containsExactly("原因：已修改，内容不记录");
    }

    @Test
    void whatWasDecidedIsToldInWords() {
        assertThat(told(Act.TASK, "", "", "{\"谁填报，谁负责\": \"是\", \"审核意见\": \"退回\"}"))
                .containsExactly("审核意见：退回", "谁填报，谁负责：是");
        assertThat(
                        told(
                                Act.DECISION,
                                "新增决定",
                                "",
                                "{\"year\": 2026, \"subject\": \"extension:7\", \"verdict\": \"approved\", \"decided_by\": \"t001\"}"))
                .containsExactly("年度：2026", "事项：延期申请", "决定：同意", "决定人：王芳（t001）");
        assertThat(told(Act.DECISION, "锁定第1版", "", "{\"sha256\": \"ab\", \"version\": 1, \"submission\": 322}"))
                .containsExactly("版本：1", "填报记录：322", "数据校验码（SHA-256）：ab");
    }

    @Test
    void nothingIsLostForWantOfAName() {
        assertThat(told(
                        Act.OTHER,
                        "",
                        "{\"办理人\": \"甲\"}",
                        "{\"办理人\": \"乙\", \"strange\": {\"inner\": [1, 2], \"version\": \"3\"}}"))
                .containsExactly("办理人：甲 → 乙", "strange：inner：（1、2）；版本：3");
        assertThat(told(Act.OTHER, "", "", "[1]")).containsExactly("之后：[1]");
    }

    @Test
    void aMappingThatWasCutIsReadToo() {
        assertThat(
                        told(
                                Act.CATALOG,
                                "",
                                "",
                                "{\"mapping\": \"{\\\"1-1\\\": {\\\"from\\\": \\\"1-1\\\", \\\"columns\\\": {\\\"名称\\\": \\\"校…\"}"))
                .containsExactly("与上年的对应：1-1：来自：1-1，数据项：名称：校…");
    }

    @Test
    void whatHasChangedComesFirstAndTicksLast() {
        assertThat(told(
                        Act.DECISION,
                        "办结任务",
                        "{\"reminder_day#1 删除提醒日\": {\"working_days\": 5}, \"办理人\": \"甲\"}",
                        "{\"我已核对\": \"是\", \"审核意见\": \"审核通过\", \"办理人\": \"乙\"}"))
                .containsExactly("办理人：甲 → 乙", "删除提醒日：到期前几个工作日：5 → （无）", "审核意见：审核通过", "我已核对：是");
    }

    @Test
    void theLeadersDecisionIsCalledAsInTheForm() {
        assertThat(told(
                        Act.DECISION,
                        "新增决定",
                        "",
                        "{\"year\": 2026, \"subject\": \"leader-approval\", \"verdict\": \"approved\"}"))
                .contains("决定：批准，发布执行");
        assertThat(told(Act.DECISION, "新增决定", "", "{\"subject\": \"extension:3\", \"verdict\": \"approved\"}"))
                .contains("决定：同意");
    }
}
