package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Tells who sent the running request, and what it is about, for the log. */
@Component
class Askers {

    private final Submissions submissions;

    Askers(Submissions submissions) {
        this.submissions = submissions;
    }

    Asked asked() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        String user = signedIn == null ? "" : signedIn.getName();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet) {
            HttpServletRequest request = servlet.getRequest();
            return new Asked(user, request.getMethod() + " " + request.getRequestURI(), about(request));
        }
        return new Asked(user, "", "");
    }

    private String about(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named)) {
            return "";
        }
        boolean ofSubmission = request.getServletPath().startsWith("/api/submissions/");
        if (ofSubmission && named.get("id") instanceof String id && id.matches("[1-9]\\d{0,17}")) {
            return ofSubmission(SubmissionId.of(id));
        }
        return named.entrySet().stream()
                .map(name -> name.getKey() + "=" + name.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String ofSubmission(SubmissionId id) {
        try {
            return submissions
                    .find(id)
                    .map(submission ->
                            "year=" + submission.year() + " table=" + submission.table() + " unit=" + submission.unit())
                    .orElse("");
        } catch (RuntimeException databaseAway) {
            return "submission=" + id;
        }
    }
}
