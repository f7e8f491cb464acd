package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Addresses that lead nowhere, and that the engine's web applications or the servlets would stumble over. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class NoSuchAddress extends OncePerRequestFilter {

    /** A web application with the name of an engine. */
    private static final Pattern PAGE = Pattern.compile("/camunda/app/([^/]+)/([^/.]+)/?");

    /** Letters and figures that nobody needs to write so; what compares addresses compares now what was sent, now what is served. */
    private static final Pattern DISGUISED = Pattern.compile("%(2[deDE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF])");

    private static final Set<String> APPLICATIONS = Set.of("admin", "cockpit", "tasklist", "welcome");
    private static final String ENGINE = "default";

    private final EarlyAnswers answers;

    NoSuchAddress(EarlyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOdd(request.getRequestURI(), request.getContextPath())) {
            answers.write(request, response, HttpStatus.NOT_FOUND, "没有找到", "没有这个地址。请检查链接是否完整。");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** @param uri as it was sent */
    static boolean isOdd(String uri, String contextPath) {
        if (uri.contains(";") || uri.contains("//") || DISGUISED.matcher(uri).find()) {
            return true;
        }
        String path = uri.startsWith(contextPath) ? uri.substring(contextPath.length()) : uri;
        Matcher page = PAGE.matcher(path);
        boolean none = page.matches()
                && !(APPLICATIONS.contains(page.group(1)) && page.group(2).equals(ENGINE));
        return none || path.equals("/error");
    }
}
