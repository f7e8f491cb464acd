package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.database.DatabaseGuard;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database is away nobody waits for it: whoever asks is told so at once, and so is whoever was being served,
 * wherever on the way it went away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhileDatabaseIsAway extends OncePerRequestFilter {

    private final DatabaseGuard database;
    private final ObjectMapper json;

    WhileDatabaseIsAway(DatabaseGuard database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (database.isAway()) {
            answer(request, response, Refusal.databaseAway());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<Refusal> busy = Refusal.in(e).filter(Refusal.Busy.class::isInstance);
            if (busy.isEmpty() || response.isCommitted()) {
                throw e;
            }
            response.reset();
            answer(request, response, (Refusal.Busy) busy.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Refusal.Busy refused)
            throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(refused.again().toSeconds()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getWriter().write(page(refused));
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem(refused));
        }
    }

    /** {@code message} is what the engine's own pages read. */
    private static Map<String, Object> problem(Refusal.Busy refused) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", refused.title());
        problem.put("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        problem.put("detail", refused.getMessage());
        problem.put("message", refused.getMessage());
        return problem;
    }

    private static String page(Refusal.Busy refused) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="%d"><title>%2$s</title></head>
                <body style="margin:3rem auto;max-width:40rem;padding:0 1rem;font:16px/1.8 sans-serif"><h1>%2$s</h1><p>%3$s</p></body></html>
                """
                .formatted(refused.again().toSeconds(), refused.title(), refused.getMessage());
    }
}
