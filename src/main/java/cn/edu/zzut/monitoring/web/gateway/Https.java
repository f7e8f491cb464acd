package cn.edu.zzut.monitoring.web.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where people come by HTTPS, all cookies are for HTTPS only, and browsers are told to come by nothing else for as long as
 * is set.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Https extends OncePerRequestFilter {

    private final BaseAddress base;
    private final String promise;

    /** @param days 0 lets browsers forget what they were told before */
    Https(BaseAddress base, @Value("${monitoring.https.hsts-days:365}") int days) {
        this.base = base;
        this.promise = "max-age=" + Duration.ofDays(Math.max(0, days)).toSeconds();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", promise);
        }
        chain.doFilter(request, request.isSecure() || base.isHttps() ? new SecureCookies(response) : response);
    }
}
