package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What an address names, such as an account or a unit, is named as it is: {@code office%20} is not taken for office. */
@Component
class PlainNames implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named) {
            named.values().forEach(name -> require(String.valueOf(name)));
        }
        return true;
    }

    /** @throws Refusal when there are blanks around it, or signs in it that nobody sees */
    static void require(String name) {
        if (!name.equals(name.strip()) || !Words.isLine(name)) {
            throw Refusal.invalid("地址中的账号、单位号或编号“" + Words.withoutControls(name).strip()
                    + "”前后不能有空格，也不能有换行和看不见的字符，没有执行。账号和编号由字母、数字和-、.、_组成，请改正后再试。");
        }
    }
}
