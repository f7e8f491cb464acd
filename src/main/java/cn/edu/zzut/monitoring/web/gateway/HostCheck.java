package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only for the hosts that it is known by; whether it is in health it tells anybody. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class HostCheck extends OncePerRequestFilter {

    private final BaseAddress base;
    private final KnownHosts hosts;
    private final EarlyAnswers answers;

    HostCheck(BaseAddress base, @Value("${monitoring.hosts:}") String more, EarlyAnswers answers) {
        this.base = base;
        this.hosts = new KnownHosts(base.uri(), more);
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.knows(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            answers.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "地址不对",
                    "请用本系统的地址 " + base.uri() + " 访问。系统管理员：也要用其他域名或IP地址访问的，请写入 MONITORING_HOSTS 后重新启动。");
        }
    }
}
