package cn.edu.zzut.monitoring.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** A page at the door: one title, what is to be said, a form perhaps. It works without scripts. */
record DoorPage(HttpServletRequest request, String title) {

    /** What everybody has to know of this copy of the system, where there is anything. */
    static final String NOTICE = DoorPage.class.getName() + ".notice";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>%1$s · 监测数据填报</title>
            <link rel="stylesheet" href="%3$s/sign-in/door.css"></head>
            <body><main><h1>%1$s</h1>%2$s</main></body></html>
            """;

    /** @param body markup, in which whatever came from outside is {@linkplain #text quoted} */
    ResponseEntity<String> answer(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PAGE.formatted(text(title), notice() + body, request.getContextPath()));
    }

    private String notice() {
        return request.getAttribute(NOTICE) instanceof String words ? fault(words) : "";
    }

    String form(String action, String fields, String button) {
        return "<form method=\"post\" action=\"" + path(action) + "\"><input type=\"hidden\" name=\"_csrf\" value=\""
                + text(token()) + "\">" + fields + "<button type=\"submit\">" + text(button) + "</button></form>";
    }

    private String token() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    static String password(String name, String label, String autocomplete) {
        return "<label>" + text(label) + "<input type=\"password\" name=\"" + name + "\" autocomplete=\"" + autocomplete
                + "\" maxlength=\"200\" required></label>";
    }

    /** The way back to where one signs in. */
    String toTheDoor(String label) {
        return link("/camunda/app/welcome/default/", label);
    }

    String link(String address, String label) {
        return "<p><a href=\"" + path(address) + "\">" + text(label) + "</a></p>";
    }

    private String path(String address) {
        return text(request.getContextPath() + address);
    }

    static String fault(String words) {
        return words.isEmpty() ? "" : "<p class=\"fault\" role=\"alert\">" + text(words) + "</p>";
    }

    static String said(String words) {
        return "<p class=\"said\" role=\"status\">" + text(words) + "</p>";
    }

    static String words(String words) {
        return "<p>" + text(words) + "</p>";
    }

    static String text(String value) {
        return HtmlUtils.htmlEscape(value);
    }
}
