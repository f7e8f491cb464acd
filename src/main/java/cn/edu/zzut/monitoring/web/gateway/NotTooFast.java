package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A program that asks without end slows itself, not others: each signed-in person has so many requests a minute, and so has
 * each address for all who are not signed in there. Files that a browser keeps are not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class NotTooFast extends OncePerRequestFilter {

    private static final List<String> NOT_COUNTED =
            List.of("/actuator", "/camunda/app/", "/camunda/lib/", "/camunda/assets/", "/swagger-ui/", "/webjars/");

    private static final int AGAIN = 10;

    private final Pace people;
    private final Pace strangers;
    private final WebappUser user;
    private final EarlyAnswers answers;

    @Autowired
    NotTooFast(
            @Value("${monitoring.requests.per-person:3000}") int perPerson,
            @Value("${monitoring.requests.per-address:30000}") int perAddress,
            WebappUser user,
            EarlyAnswers answers) {
        this(new Pace(perPerson, Ticker.systemTicker()), new Pace(perAddress, Ticker.systemTicker()), user, answers);
    }

    NotTooFast(Pace people, Pace strangers, WebappUser user, EarlyAnswers answers) {
        this.people = people;
        this.strangers = strangers;
        this.user = user;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NOT_COUNTED.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (takes(request)) {
            chain.doFilter(request, response);
        } else {
            answers.again(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "请求太多",
                    "一分钟内的请求太多，这次没有处理，数据没有变化。请过" + AGAIN + "秒再试；用程序调用接口的，请放慢速度。",
                    AGAIN);
        }
    }

    /** Anybody can write a name into a request; the password is looked at later, so that the name alone is nobody's. */
    private boolean takes(HttpServletRequest request) {
        Optional<String> account =
                request.getHeader(HttpHeaders.AUTHORIZATION) == null ? user.of(request) : Optional.empty();
        return account.map(people::takes).orElseGet(() -> strangers.takes(String.valueOf(request.getRemoteAddr())));
    }
}
