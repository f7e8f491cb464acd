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
import org.jspecify.annotations.Nullable;
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
    private final AddressNames names;
    private final Things things;

    ApiRequests(Trail trail, CurrentUsers users, AddressNames names, Things things) {
        this.trail = trail;
        this.users = users;
        this.names = names;
        this.things = things;
    }

    /** After who says which submission it is. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (ApiRules.isWriting(request.getMethod())) {
            Attempt.current().ifPresent(attempt -> begins(attempt, ApiRules.writing(pattern(request)), request));
        }
        return true;
    }

    private void begins(Attempt attempt, Act act, HttpServletRequest request) {
        things.say(attempt, pattern(request), variables(request));
        year(request).ifPresent(attempt::isOf);
        Uploads.names(request).forEach(name -> attempt.mentions("文件“" + name + "”"));
        String address = request.getMethod() + " " + pattern(request);
        attempt.isTo(
                act,
                names.of(request.getMethod(), pattern(request)).orElse(""),
                pattern(request).startsWith("/api/") ? address : UntoldAttempts.nowhere(request));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Attempt.current().ifPresent(attempt -> {
            if (ApiRules.isWriting(request.getMethod())) {
                ended(request, response.getStatus(), attempt);
            } else {
                looked(request, response, attempt);
            }
        });
    }

    private void ended(HttpServletRequest request, int status, Attempt attempt) {
        if (status >= REFUSED) {
            trail.noteAlone(attempt, status);
        } else if (attempt.isRefused() && !attempt.isInTrail()) {
            trail.noteRefused(attempt, status);
        } else if (!attempt.isInTrail()
                && (attempt.isUnchanged() || ApiRules.isOfData(attempt.act(), pattern(request), status))) {
            trail.noteUnchanged(attempt, status);
        } else if (!attempt.isInTrail()) {
            trail.noteAlone(attempt, status);
        }
    }

    private void looked(HttpServletRequest request, HttpServletResponse response, Attempt attempt) {
        Optional<String> file = Uploads.attached(response);
        Optional<Act> act = act(pattern(request), response.getStatus(), file.isPresent());
        act.ifPresent(known -> {
            begins(attempt, known, request);
            file.filter(name -> !name.isEmpty()).ifPresent(name -> attempt.mentions("文件“" + name + "”"));
            trail.noteAlone(attempt, response.getStatus());
        });
    }

    private Optional<Act> act(String pattern, int status, boolean attached) {
        return switch (status) {
            case FORBIDDEN -> Optional.of(Act.READ);
            case HIDDEN -> ApiRules.hidden(pattern);
            case OK -> ApiRules.reading(pattern, attached).filter(act -> act != Act.READ || !isOwn(Subject.here()));
            default -> Optional.empty();
        };
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

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                ? named
                : Map.of();
    }

    /** Asked for behind the address. */
    private static Optional<Integer> year(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("year"))
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf);
    }
}
