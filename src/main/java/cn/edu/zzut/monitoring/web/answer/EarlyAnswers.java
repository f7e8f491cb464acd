package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.logging.LogField;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says no before any controller has been reached: a page to whoever asks for one, else problem+json (RFC 9457). */
@Component
public class EarlyAnswers {

    private final ObjectMapper json;

    EarlyAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @param detail for the page and the problem alike: nothing that came with the request */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        write(request, response, status, title, detail, "");
    }

    /** The page loads itself again after so many seconds. */
    public void again(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String title,
            String detail,
            long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        write(request, response, status, title, detail, "<meta http-equiv=\"refresh\" content=\"" + seconds + "\">");
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String title,
            String detail,
            String head)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(page(title, detail, head));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem(status, title, detail));
        }
    }

    /** {@code message} is what the engine's own pages read. */
    private static Map<String, Object> problem(HttpStatus status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("message", detail);
        LogField.REQUEST.get().ifPresent(name -> problem.put(LogField.REQUEST.key(), name));
        return problem;
    }

    private static String page(String title, String detail, String head) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8">%3$s<title>%1$s</title></head>
                <body style="margin:3rem auto;max-width:40rem;padding:0 1rem;font:16px/1.8 sans-serif"><h1>%1$s</h1><p>%2$s</p></body></html>
                """
                .formatted(title, detail, head);
    }
}
