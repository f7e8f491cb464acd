package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.support.OtherJvm;
import cn.edu.zzut.monitoring.support.RosterFile;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On an empty database the administrator goes through the checklist, and sees its ticks come. */
@InChromium
class ASchoolBeginsInTheBrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder;

    private static Locator step(Page page, String title) {
        return page.locator(".setup-checklist tbody tr:has(td:first-child:text-is('" + title + "'))");
    }

    private static void fill(Page page, String section, String label, String value) {
        page.fill("#" + section + " label:has-text('" + label + "') input", value);
    }

    @Test
    void ticksComeAsThingsAreEntered(Chromium chromium) throws Exception {
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setAuthRequired(false);
        smtp.start();
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .start();
                OtherJvm school =
                        OtherJvm.ofNoName(database.getJdbcUrl("postgres", "postgres"), folder.resolve("data"))) {
            Page page = chromium.signIn(school.port(), "admin", "secret");
            assertThat(page.locator(".setup-checklist")).containsText("首次使用：开通清单");
            assertThat(page.locator(".navbar-brand")).containsText("本校 监测数据填报");
            Chromium.shoot(page, "checklist-empty");
            Assertions.assertThat(Chromium.barriers(page, ".home-page")).isEmpty();
            school(page);
            mails(page, smtp.getSmtp().getPort());
            people(page);
            assertThat(page.locator(".setup-checklist")).containsText("等评估督导处启动");
            Chromium.shoot(page, "checklist-ready");
            page.reload();
            assertThat(page.locator(".navbar-brand")).containsText("某大 监测数据填报");
            Assertions.assertThat(smtp.getReceivedMessages()).hasSize(1);
        } finally {
            smtp.stop();
        }
    }

    private static void school(Page page) {
        assertThat(step(page, "学校信息")).containsText("未完成");
        fill(page, "setup-school", "学校名称", "<b>某某大学</b>\u202e");
        fill(page, "setup-school", "学校代码", "123");
        page.click("button:text-is('保存学校信息')");
        assertThat(page.locator("#setup-school .alert-danger")).containsText("学校名称：有换行或看不见的字符");
        assertThat(page.locator("#setup-school .alert-danger")).containsText("学校代码：应为教育部公布的5位数字");
        fill(page, "setup-school", "学校名称", "某某大学");
        fill(page, "setup-school", "学校代码", "12345");
        fill(page, "setup-school", "实施办法名称", "某某大学监测数据填报办法");
        fill(page, "setup-school", "评估部门名称", "质量处");
        fill(page, "setup-school", "页眉", "某大");
        fill(page, "setup-school", "发件人邮箱", "quality@school.example");
        page.selectOption("#setup-school select", "工农林");
        page.click("button:text-is('保存学校信息')");
        assertThat(step(page, "学校信息")).containsText("已就绪");
    }

    private static void mails(Page page, int port) {
        assertThat(step(page, "邮件服务器")).containsText("没有设置邮件服务器");
        server(page, 1);
        tries(page);
        assertThat(page.locator("#setup-mail .alert-danger")).containsText("连接不上");
        assertThat(step(page, "邮件服务器")).containsText("最近一封测试邮件没有发出");
        server(page, port);
        tries(page);
        assertThat(page.locator("#setup-mail .alert-info:has-text('已接收')")).isVisible();
        assertThat(step(page, "邮件服务器")).containsText("已就绪");
    }

    private static void server(Page page, int port) {
        fill(page, "setup-mail", "服务器地址", "127.0.0.1");
        page.selectOption("#setup-mail select", "NONE");
        fill(page, "setup-mail", "端口", String.valueOf(port));
        page.click("button:text-is('保存邮件服务器')");
        assertThat(page.locator("#setup-mail")).containsText("邮件经127.0.0.1:" + port);
    }

    private static void tries(Page page) {
        fill(page, "setup-mail", "发一封测试邮件到", "admin@school.example");
        page.click("button:text-is('发送测试邮件')");
    }

    private static void people(Page page) {
        assertThat(step(page, "单位、人员、角色")).containsText("还没有单位");
        RosterFile everybody = new RosterFile()
                .row(RosterSheet.UNITS, "101", "质量评估处", "党政单位")
                .row(RosterSheet.PEOPLE, "T001", "王一", "101", "t001@school.example", "")
                .row(RosterSheet.ROLES, "T001", "", "评估督导处")
                .row(RosterSheet.ROLES, "T001", "", "分管校领导")
                .row(RosterSheet.ROLES, "T001", "", "校长办公会秘书")
                .row(RosterSheet.ROLES, "T001", "", "档案馆");
        page.setInputFiles("#setup-roster input[type=file]", new FilePayload("名册.xlsx", XLSX, everybody.bytes()));
        page.click("button:has-text('导入“名册.xlsx”')");
        assertThat(step(page, "单位、人员、角色")).containsText("已就绪");
    }
}
