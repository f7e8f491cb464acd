package cn.edu.zzut.monitoring.web.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Until all is there that is put in at the start, such as the demo's school, nobody is let in, and nobody is told that their
 * password is wrong: the page says so and asks again by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class WhileSchoolIsPrepared extends OncePerRequestFilter {

    private static final int AGAIN = 5;

    private final ApplicationAvailability availability;
    private final EarlyAnswers answers;

    WhileSchoolIsPrepared(ApplicationAvailability availability, EarlyAnswers answers) {
        this.availability = availability;
        this.answers = answers;
    }

    /** Whoever watches asks there. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            chain.doFilter(request, response);
            return;
        }
        answers.again(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "系统正在准备",
                "系统刚刚启动，学校的数据正在准备，还不能登录和办理，一般不到一分钟。本页会自动重试，请稍候。",
                AGAIN);
    }
}
