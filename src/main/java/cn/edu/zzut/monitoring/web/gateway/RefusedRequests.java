package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.logging.LogField;
import cn.edu.zzut.monitoring.refusal.RefusedRequest;
import cn.edu.zzut.monitoring.security.WebappUser;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Publishes each {@link RefusedRequest}, whoever refused it: by the answer's status, which is the same for all of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    private static final int WITHOUT_SIGN_IN = 401;
    private static final int TOO_OFTEN = 429;
    private static final int MOST_ADDRESSES = 10_000;

    private static final Map<Integer, String> WHY =
            Map.of(WITHOUT_SIGN_IN, "登录没有通过", 403, "没有权限", 405, "不支持的操作", 413, "内容太大", TOO_OFTEN, "太频繁，须等待");

    private final ApplicationEventPublisher events;
    private final WebappUser user;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    RefusedRequests(ApplicationEventPublisher events, WebappUser user) {
        this.events = events;
        this.user = user;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            int status = response.getStatus();
            if (isOne(request, status)) {
                tell(request, status);
            }
        }
    }

    /** Whoever has only not signed in yet attempts nothing. */
    private boolean isOne(HttpServletRequest request, int status) {
        return switch (status) {
            case WITHOUT_SIGN_IN ->
                request.getHeader(HttpHeaders.AUTHORIZATION) != null
                        || request.getRequestURI().contains("/login/");
            case TOO_OFTEN -> told.asMap().putIfAbsent(String.valueOf(request.getRemoteAddr()), true) == null;
            default -> WHY.containsKey(status);
        };
    }

    private void tell(HttpServletRequest request, int status) {
        try {
            events.publishEvent(new RefusedRequest(
                    LogField.USER.get().or(() -> user.of(request)).orElse(""),
                    String.valueOf(request.getRemoteAddr()),
                    request.getMethod() + " " + request.getRequestURI(),
                    status,
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) != null
                            || request.getAttribute(RefusedRequest.TOLD) != null,
                    WHY.getOrDefault(status, "")));
        } catch (RuntimeException notTold) {
            LOG.error("一次被拒绝的请求没有记录", notTold);
        }
    }
}
