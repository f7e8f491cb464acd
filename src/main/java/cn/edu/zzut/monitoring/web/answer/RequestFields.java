package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.logging.LogField;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The log says which year, table, unit and task a request's address is about. */
@Component
class RequestFields implements WebMvcConfigurer, HandlerInterceptor {

    private static final int MOST = 10_000;

    /** Whose a submission is never changes. */
    private record Whose(int year, String table, String unit) {}

    private final Submissions submissions;
    private final Cache<SubmissionId, Whose> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RequestFields(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named) {
            String path = request.getServletPath();
            LogField.YEAR.set(named.get("year"));
            LogField.TABLE.set(path.contains("/tables/") ? named.get("code") : named.get("table"));
            LogField.UNIT.set(path.contains("/units/") ? named.get("code") : named.get("unit"));
            if (path.startsWith("/api/submissions/") && named.get("id") instanceof String id) {
                ofSubmission(id);
            }
        }
        return true;
    }

    private void ofSubmission(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            return;
        }
        Whose whose = known.get(SubmissionId.of(id), this::whose);
        if (whose != null) {
            LogField.YEAR.set(whose.year());
            LogField.TABLE.set(whose.table());
            LogField.UNIT.set(whose.unit());
        }
    }

    private Whose whose(SubmissionId id) {
        return submissions
                .find(id)
                .map(found -> new Whose(
                        found.year(), found.table().value(), found.unit().value()))
                .orElse(null);
    }
}
