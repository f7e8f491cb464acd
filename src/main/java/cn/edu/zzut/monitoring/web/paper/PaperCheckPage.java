package cn.edu.zzut.monitoring.web.paper;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.paper.PaperCheck;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * What a paper's QR code leads to, for whoever holds the paper, with a phone and without signing in: whether what it says
 * still holds. It says no more of the data than the paper does, and nobody can guess the code.
 */
@RestController
class PaperCheckPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>核对纸质材料</title>
            <style>
            body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 16px/1.8 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; }
            h1 { color: #1b3a66; font-size: 1.4rem; line-height: 1.3; }
            table { border-collapse: collapse; width: 100%%; } td, th { border: 1px solid #ccc; padding: .3rem .6rem; text-align: left; }
            .holds { background: #dff0d8; padding: .6rem 1rem; } .not { background: #fcf3d7; padding: .6rem 1rem; }
            </style></head><body>%s</body></html>
            """;

    private final Papers papers;
    private final Organization organization;

    PaperCheckPage(Papers papers, Organization organization) {
        this.papers = papers;
        this.organization = organization;
    }

    @GetMapping(value = "/paper/{code}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> page(@PathVariable String code) {
        try {
            return answer(HttpStatus.OK, body(papers.check(code)));
        } catch (Refusal.NotYours unknown) {
            return answer(
                    HttpStatus.NOT_FOUND, "<h1>核对纸质材料</h1><p class=\"not\">" + text(unknown.getMessage()) + "</p>");
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(PAGE.formatted(body));
    }

    private String body(PaperCheck check) {
        var paper = check.paper();
        String title =
                organization.unit(paper.unit()).name() + " " + paper.kind().title() + "（" + paper.year() + "年度，第"
                        + paper.edition() + "版，" + SchoolClock.inChinese(SchoolClock.dayOf(paper.madeAt())) + "生成）";
        return "<h1>" + text(title) + "</h1>" + verdict(check)
                + "<table><tr><th>内容</th><th>纸上</th><th>系统中现在</th><th></th></tr>"
                + check.lines().stream().map(PaperCheckPage::line).collect(Collectors.joining()) + "</table>"
                + "<p>请同时核对纸上的版次和数据校验码。</p>";
    }

    private static String verdict(PaperCheck check) {
        String newer =
                check.newestEdition() > check.paper().edition() ? "已有第" + check.newestEdition() + "版，请以新版为准。" : "";
        return check.holds()
                ? "<p class=\"holds\">纸上的内容与系统一致。" + newer + "</p>"
                : "<p class=\"not\">纸上的内容与系统现在不一致，见下表。" + newer + "</p>";
    }

    private static String line(PaperCheck.Line line) {
        return "<tr><td>" + text(line.what()) + "</td><td>" + text(line.onPaper()) + "</td><td>" + text(line.now())
                + "</td><td>" + (line.holds() ? "一致" : "不一致") + "</td></tr>";
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value);
    }
}
