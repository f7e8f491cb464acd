package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/**
 * Whoever takes a file away or changes something gets what was asked for, and not all of it, or the deed instead of its trial,
 * because of a slip in a parameter's name.
 */
@Component
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

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
        boolean reads = Set.of("GET", "HEAD").contains(request.getMethod());
        if ((!reads || FILE.matcher(pattern).matches()) && handler instanceof HandlerMethod asked) {
            Map<String, Class<?>> known = known(asked);
            require(known.keySet(), request.getParameterMap().keySet(), reads ? "没有导出" : "没有执行");
            request.getParameterMap().forEach((name, values) -> requireOne(name, values, known.get(name)));
        }
        return true;
    }

    private static Map<String, Class<?>> known(HandlerMethod asked) {
        Map<String, Class<?>> known = new LinkedHashMap<>();
        for (MethodParameter parameter : asked.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                known.put(name(parameter), parameter.getParameterType());
            } else if (parameter.getParameterAnnotations().length == 0
                    && parameter.getParameterType().isRecord()) {
                for (RecordComponent part : parameter.getParameterType().getRecordComponents()) {
                    known.put(part.getName(), part.getType());
                }
            }
        }
        return known;
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        String written = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        return written.isEmpty() ? Objects.toString(parameter.getParameterName(), "") : written;
    }

    /** @throws Refusal for the first that is not known */
    static void require(Collection<String> known, Collection<String> sent, String undone) {
        sent.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(unknown -> {
            throw Refusal.invalid("没有名为“" + Misread.shown(unknown) + "”的条件，" + undone + "。"
                    + (known.isEmpty()
                            ? "这个地址没有可以选的条件。"
                            : "可以用的条件有：" + known.stream().map(Misread::named).collect(Collectors.joining("、")) + "。"));
        });
    }

    /** @throws Refusal where nobody can say which of several counts, or whether it is yes or no */
    static void requireOne(String name, String[] sent, Class<?> type) {
        if (sent.length > 1 && !isMany(type)) {
            throw Refusal.invalid("条件“" + Misread.shown(name) + "”写了" + sent.length + "次，不能确定以哪一个为准，没有执行。请只保留一个。");
        }
        if ((type == boolean.class || type == Boolean.class) && sent[0].isBlank()) {
            throw Refusal.invalid("条件“" + Misread.shown(name) + "”没有写是（true）还是否（false），没有执行。请写明。");
        }
    }
}
