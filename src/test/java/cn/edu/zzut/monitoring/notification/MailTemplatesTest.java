package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of mail in text and in HTML: both say the same, links have names, nothing that is filled in becomes markup. */
class MailTemplatesTest {

    private static final String LINK =
            "http://localhost/camunda/app/tasklist/default/#/?task=3f2b8c1e-0000-11f1-9d3a-0242ac120002";
    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' {{name}}\n第二行";

    private final MailTemplates templates = new MailTemplates();

    private static Map<String, Object> task(String words) {
        return Map.of(
                "task", words,
                "who", words,
                "left", "还有3个工作日",
                "due", "2026年10月9日 18:00",
                "missing", words,
                "counts", words,
                "link", LINK);
    }

    /** Everything that any of the templates shows, each with the same words. */
    private static Map<String, Object> content(MailKind kind, String words) {
        List<Map<String, Object>> tasks = List.of(task(words));
        List<Map<String, Object>> section =
                List.of(Map.of("title", words, "todo", words, "colour", "#b3261e", "lines", tasks));
        return Map.ofEntries(
                Map.entry("name", words),
                Map.entry("office", "质量处"),
                Map.entry("count", 1),
                Map.entry("tasks", tasks),
                Map.entry("groups", section),
                Map.entry("unit", kind == MailKind.DIGEST ? section : words),
                Map.entry("more", "12"),
                Map.entry("list", "http://localhost/camunda/app/tasklist/"),
                Map.entry("task", words),
                Map.entry("due", "2026年10月9日 18:00"),
                Map.entry("link", LINK),
                Map.entry("by", words),
                Map.entry("words", words),
                Map.entry("reason", words),
                Map.entry("pinned", "13"),
                Map.entry("remarks", List.of(Map.of("place", "第2行“姓名”", "text", words, "by", words))),
                Map.entry("subject", words),
                Map.entry("contact", words),
                Map.entry("home", "http://localhost/camunda/app/welcome/"),
                Map.entry("room", "http://localhost/camunda/app/cockpit/"),
                Map.entry("text", words),
                Map.entry("links", List.of(Map.of("title", words, "link", LINK))));
    }

    private static String visible(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void nothingThatIsFilledInBecomesMarkup(MailKind kind) {
        String html = templates.html(kind, content(kind, HOSTILE));
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("<br>\n第二行")
                .doesNotContain("<script", "<img");
        assertThat(templates.text(kind, content(kind, HOSTILE))).contains("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void linksAreReadWithTheirNamesAndPlainTextHasThemInFull(MailKind kind) {
        String html = templates.html(kind, content(kind, "填报数据"));
        assertThat(visible(html)).doesNotContain("http", "3f2b8c1e").contains("填报数据");
        if (html.contains("3f2b8c1e")) {
            assertThat(html).containsPattern("<a href=\"[^\"]*3f2b8c1e[^\"]*\"[^>]*>填报数据</a>");
            assertThat(templates.text(kind, content(kind, "填报数据"))).contains(LINK);
        }
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void bothGreetSignAndLeaveNoGaps(MailKind kind) {
        for (String part : List.of(
                templates.text(kind, content(kind, "王老师")), visible(templates.html(kind, content(kind, "王老师"))))) {
            assertThat(part).contains("王老师，您好：").contains("质量处").doesNotContain("{{", "null", "评估督导处");
        }
        assertThat(templates.text(kind, content(kind, "王老师")))
                .doesNotContain("\n\n\n")
                .endsWith("质量处\n");
    }

    @Test
    void aReturnSaysFromWhomWhyAndWhatIsPinned() {
        Map<String, Object> content = Map.of(
                "name", "王老师",
                "task", "采集填报数据｜表4-2 专业培养计划表",
                "unit", "计算机学院",
                "due", "2026年10月9日 18:00",
                "link", LINK,
                "by", "计算机学院 李老师",
                "reason", "学时总数与培养方案不符",
                "pinned", "1",
                "remarks", List.of(Map.of("place", "第2行“学时总数”", "text", "与教务系统不一致", "by", "李老师")),
                "more", "");
        assertThat(templates.text(MailKind.RETURNED, content))
                .contains("单位：计算机学院\n退回人：计算机学院 李老师\n退回原因：学时总数与培养方案不符\n")
                .contains("批注1条")
                .contains("- 第2行“学时总数”：与教务系统不一致（李老师）")
                .doesNotContain("其余");
        assertThat(visible(templates.html(MailKind.RETURNED, content)))
                .contains("计算机学院 李老师退回", "学时总数与培养方案不符", "第2行“学时总数”：与教务系统不一致（李老师）")
                .doesNotContain("其余");
    }

    @Test
    void aReturnWithoutRemarksSpeaksOfNone() {
        Map<String, Object> content = Map.of(
                "name", "王老师",
                "task", "提交审核表",
                "unit", "",
                "due", "2026年10月9日 18:00",
                "link", LINK,
                "by", "评估督导处 张老师",
                "reason", "缺少公章",
                "pinned", "",
                "remarks", List.of(),
                "office", "质量处");
        assertThat(templates.text(MailKind.RETURNED, content)).doesNotContain("批注", "单位：", "\n\n\n");
        assertThat(templates.html(MailKind.RETURNED, content)).doesNotContain("批注", "<ul");
    }
}
