package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Requests below {@code /api}: what changes data goes into the trail with it, what does not afterwards; looks at what is not
 * one's own unit's, and whatever is taken away as a file.
 */
@Component
class ApiRequests implements WebMvcConfigurer, HandlerInterceptor {

    private static final int OK = 200;
    private static final int REFUSED = 400;
    private static final int FORBIDDEN = 403;
    private static final int HIDDEN = 404;

    private final Trail trail;
    private final CurrentUsers users;

    ApiRequests(Trail trail, CurrentUsers users) {
        this.trail = trail;
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (ApiRules.isWriting(request.getMethod())) {
            Attempt.current().ifPresent(attempt -> attempt.isTo(ApiRules.writing(pattern(request)), said(request)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Attempt.current().ifPresent(attempt -> {
            if (ApiRules.isWriting(request.getMethod())) {
                if (!attempt.isInTrail() || response.getStatus() >= REFUSED) {
                    trail.noteAlone(attempt, response.getStatus());
                }
            } else {
                looked(request, response, attempt);
            }
        });
    }

    private void looked(HttpServletRequest request, HttpServletResponse response, Attempt attempt) {
        Subject subject = Subject.here().saying(said(request));
        boolean attached = String.valueOf(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment");
        if (response.getStatus() == FORBIDDEN) {
            trail.noteAlone(attempt.origin(), Act.READ, subject, FORBIDDEN);
        } else if (response.getStatus() == HIDDEN) {
            ApiRules.hidden(pattern(request)).ifPresent(act -> trail.noteAlone(attempt.origin(), act, subject, HIDDEN));
        } else if (response.getStatus() == OK) {
            ApiRules.reading(pattern(request), attached)
                    .filter(act -> act != Act.READ || !isOwn(subject))
                    .ifPresent(act -> trail.noteAlone(attempt.origin(), act, subject, OK));
        }
    }

    private boolean isOwn(Subject subject) {
        CurrentUser user = users.get();
        return !subject.unit().isEmpty()
                && user.unit()
                        .filter(unit -> unit.value().equals(subject.unit()))
                        .isPresent();
    }

    private static String pattern(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
    }

    /** The address without what was asked behind it: names of things, nobody's words. */
    private static String said(HttpServletRequest request) {
        return request.getMethod() + " " + pattern(request)
                + Optional.ofNullable(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                        .filter(Map.class::isInstance)
                        .map(named -> named((Map<?, ?>) named))
                        .orElse("");
    }

    private static String named(Map<?, ?> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(", ", values.isEmpty() ? "" : " ", ""));
    }
}
