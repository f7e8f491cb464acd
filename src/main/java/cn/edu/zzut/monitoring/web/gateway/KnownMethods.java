package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** No other methods than ours are taken anywhere; it is said once it is known who tries, so that the trail has it. */
@Component
@Order(BoundedBodies.AFTER_SIGN_IN)
class KnownMethods extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final EarlyAnswers answers;

    KnownMethods(EarlyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (METHODS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            answers.write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "不支持的操作", "该地址不支持这种操作。请从本系统的页面进入。");
        }
    }
}
