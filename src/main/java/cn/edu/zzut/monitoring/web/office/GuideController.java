package cn.edu.zzut.monitoring.web.office;

import cn.edu.zzut.monitoring.notification.Outgoing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The users' guide, one page a role, as {@code docs/guide} has it. */
@RestController
class GuideController {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>使用指南</title>
            <style>
            body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 16px/1.8 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; }
            h1, h2 { color: #1b3a66; line-height: 1.3; }
            table { border-collapse: collapse; } td, th { border: 1px solid #ccc; padding: .3rem .6rem; text-align: left; }
            code { background: #f2f4f7; padding: 0 .2rem; } a { color: #155cb5; }
            .notice { background: #8a2a0c; color: #fff; padding: .4rem 1rem; }
            @media print { body { margin: 0; } nav { display: none; } }
            </style></head><body><nav><a href="../camunda/app/welcome/">返回首页</a></nav>
            """;

    private final Outgoing outgoing;
    private final List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    private final Parser parser = Parser.builder().extensions(tables).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(tables).escapeHtml(true).build();

    GuideController(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** Where a part is made from the code. */
    private static String withoutMarks(String text) {
        return text.replaceAll("(?m)^<!--[^\\n]*-->$", "");
    }

    /** @param name of a role's page or of a task's, such as filer or backup; as pages link to each other, with {@code .md} */
    @GetMapping(value = "/guide/{name}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@PathVariable String name) throws IOException {
        String plain = name.replaceFirst("\\.md$", "");
        ClassPathResource page = new ClassPathResource("guide/" + plain + ".md");
        if (!plain.matches("[a-z-]+") || !page.exists()) {
            throw Refusal.hidden("没有这一页使用指南。请从首页打开。");
        }
        String notice = outgoing.isStopped()
                ? "<p class=\"notice\" role=\"status\">" + HtmlUtils.htmlEscape(outgoing.notice()) + "</p>"
                : "";
        return PAGE + notice
                + renderer.render(parser.parse(withoutMarks(page.getContentAsString(StandardCharsets.UTF_8))))
                + "</body></html>";
    }
}
