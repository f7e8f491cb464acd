package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.logging.LogField;
import cn.edu.zzut.monitoring.refusal.RefusedRequest;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Publishes each {@link RefusedRequest}, whoever refused it: by the answer's status, which is the same for all of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    private static final String BASIC = "Basic ";
    private static final int WITHOUT_SIGN_IN = 401;
    private static final int TOO_OFTEN = 429;
    private static final int MOST_ADDRESSES = 10_000;

    private static final Map<Integer, String> WHY =
            Map.of(WITHOUT_SIGN_IN, "登录没有通过", 403, "没有权限", 405, "不支持的操作", 413, "内容太大", TOO_OFTEN, "请求太多");

    private final ApplicationEventPublisher events;
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    RefusedRequests(ApplicationEventPublisher events) {
        this.events = events;
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

    /** Whom somebody said to be who did not get in. */
    private static String named(HttpServletRequest request) {
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        try {
            String pair = header.startsWith(BASIC)
                    ? new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8)
                    : "";
            return pair.contains(":") ? pair.substring(0, pair.indexOf(':')) : "";
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private void tell(HttpServletRequest request, int status) {
        try {
            events.publishEvent(new RefusedRequest(
                    LogField.USER.get().orElseGet(() -> named(request)),
                    String.valueOf(request.getRemoteAddr()),
                    request.getMethod() + " " + request.getRequestURI(),
                    status,
                    WHY.getOrDefault(status, "")));
        } catch (RuntimeException notTold) {
            LOG.error("一次被拒绝的请求没有记录", notTold);
        }
    }
}
