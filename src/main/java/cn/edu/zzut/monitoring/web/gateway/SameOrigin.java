package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nothing is changed for a page of another site, by whatever path and however somebody has signed in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Headers that a browser lets no page of another site send without asking us first. */
    private static final List<String> OWN_WORDS = List.of("X-Requested-With", "X-XSRF-TOKEN");

    /** Their forms carry tokens; what the school's sign-in posts there names a ticket that only its server knows. */
    private static final String WITH_TOKENS = "/sign-in/";

    private final BaseAddress base;
    private final EarlyAnswers answers;

    SameOrigin(BaseAddress base, EarlyAnswers answers) {
        this.base = base;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod())
                || request.getServletPath().startsWith(WITH_TOKENS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (origins(request).isOurs(ours(request))) {
            chain.doFilter(request, response);
        } else {
            answers.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "请求来自其他网站",
                    "这个请求不是从本系统的页面发出的，没有执行，数据没有变化。请打开本系统的页面操作。自己写程序调用接口的，请不要带 Origin、Referer 和浏览器的 User-Agent。");
        }
    }

    private static Origins origins(HttpServletRequest request) {
        return new Origins(
                header(request, "Sec-Fetch-Site"),
                header(request, HttpHeaders.ORIGIN),
                header(request, HttpHeaders.REFERER),
                header(request, HttpHeaders.USER_AGENT),
                OWN_WORDS.stream().anyMatch(name -> request.getHeader(name) != null));
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** Where the operator says that people are, and where this request says it was sent to: a known host by now. */
    private Set<String> ours(HttpServletRequest request) {
        Set<String> hosts = new HashSet<>();
        hosts.add(Origins.host(base.uri().getHost(), base.uri().getPort()));
        hosts.add(Origins.host(request.getServerName(), request.getServerPort()));
        header(request, HttpHeaders.HOST)
                .flatMap(host -> Origins.host("http://" + host))
                .ifPresent(hosts::add);
        return hosts;
    }
}
