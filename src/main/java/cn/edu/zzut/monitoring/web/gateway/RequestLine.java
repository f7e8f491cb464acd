package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.logging.LogField;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each request has a name, in all lines that the log gets of it and in its answer. A proxy may have given it one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLine extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Pattern TASK = Pattern.compile("/tasks?/([0-9a-f]{8}-[0-9a-f-]{27})(?:/|$)");
    private static final int LENGTH = 12;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = name(request.getHeader(HEADER));
        response.setHeader(HEADER, name);
        try {
            LogField.REQUEST.set(name);
            LogField.TASK.set(task(request.getRequestURI()));
            chain.doFilter(request, response);
        } finally {
            LogField.clearAll();
        }
    }

    static String name(String given) {
        return Optional.ofNullable(given)
                .filter(word -> NAME.matcher(word).matches())
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH));
    }

    private static String task(String address) {
        Matcher named = TASK.matcher(address);
        return named.find() ? named.group(1) : "";
    }
}
