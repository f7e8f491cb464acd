package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A year in an address, or asked for behind it, is one that there may be ({@link FilingYears}); what it is about is looked for afterwards. */
@Component
class PlainYears implements WebMvcConfigurer, HandlerInterceptor {

    /** Once the act is known, so that the trail has what was tried. */
    private static final int AFTER_THE_ACT = 2;

    private static final int LONGEST = 40;
    private static final String YEAR = "year";
    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(AFTER_THE_ACT);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && named.get(YEAR) != null) {
            require(String.valueOf(named.get(YEAR)));
        }
        for (String asked : Objects.requireNonNullElse(request.getParameterValues(YEAR), new String[0])) {
            if (!asked.isEmpty()) {
                require(asked);
            }
        }
        return true;
    }

    /** @throws Refusal when it is no year, or none that there may be */
    static void require(String written) {
        FilingYears.require(
                FOUR_DIGITS.matcher(written).matches()
                        ? Integer.valueOf(written)
                        : written.substring(0, Math.min(LONGEST, written.length())));
    }
}
