package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.refusal.PlainJson;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for each request: its data are JSON, whatever else the libraries could read; nothing in a list or map is missing, and of several files none is dropped in silence. */
@Component
class Requests implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(other -> other instanceof AbstractJackson2HttpMessageConverter
                && !(other instanceof MappingJackson2HttpMessageConverter));
        converters.stream()
                .filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(json -> json.setObjectMapper(withoutHoles(json.getObjectMapper())));
    }

    /**
     * Reads the same, but nothing that is not asked for or said twice; no list or map with a null in it, unless its record says
     * that null means something; and nothing deeper, or with longer words, than any page of ours sends.
     */
    static ObjectMapper withoutHoles(ObjectMapper mapper) {
        ObjectMapper strict = PlainJson.reading(mapper.copy())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        strict.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        for (Class<?> many : List.of(List.class, Collection.class, Map.class)) {
            strict.configOverride(many).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
        return strict;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OneFile()).addPathPatterns("/api/**");
        registry.addInterceptor(new PlainBodies.OfTheAddress()).addPathPatterns("/api/**");
    }

    /** Each of our addresses takes one file. */
    static final class OneFile implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request instanceof MultipartHttpServletRequest sent) {
                require(sent.getMultiFileMap().values().stream()
                        .mapToInt(Collection::size)
                        .sum());
            }
            return true;
        }

        static void require(int files) {
            if (files > 1) {
                throw Refusal.invalid("一次请求只能上传一个文件，收到了" + files + "个，都没有保存。请逐个上传。");
            }
        }
    }
}
