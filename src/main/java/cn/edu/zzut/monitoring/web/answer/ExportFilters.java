package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever takes a file away gets what was asked for, and not all of it because of a slip in a filter's name. */
@Component
class ExportFilters implements WebMvcConfigurer, HandlerInterceptor {

    /** Once the act is known, so that the trail has what was tried. */
    private static final int AFTER_THE_ACT = 2;

    private static final Pattern FILE = Pattern.compile(".*\\.(xlsx|docx|zip)");
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(AFTER_THE_ACT);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
        if (request.getMethod().equals("GET")
                && FILE.matcher(pattern).matches()
                && handler instanceof HandlerMethod asked) {
            require(known(asked), request.getParameterMap().keySet());
        }
        return true;
    }

    private static List<String> known(HandlerMethod asked) {
        return Arrays.stream(asked.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(ExportFilters::name)
                .toList();
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        String written = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return written.isEmpty() ? Objects.toString(parameter.getParameterName(), "") : written;
    }

    /** @throws Refusal for the first that is not known */
    static void require(Collection<String> known, Collection<String> sent) {
        sent.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(unknown -> {
            throw Refusal.invalid("没有名为“" + Misread.shown(unknown) + "”的条件，没有导出。"
                    + (known.isEmpty()
                            ? "这个文件没有可以选的条件。"
                            : "可以用的条件有：" + known.stream().map(Misread::named).collect(Collectors.joining("、")) + "。"));
        });
    }
}
