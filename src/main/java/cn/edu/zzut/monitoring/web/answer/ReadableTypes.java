package cn.edu.zzut.monitoring.web.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Types of content, of what is sent and of what is asked for, that are written as nobody can read them. */
@Component
class ReadableTypes implements WebMvcConfigurer {

    /** Once the act is known, so that the trail has who tried it. */
    private static final int AFTER_THE_ACT = 2;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Sent()).addPathPatterns("/api/**").order(AFTER_THE_ACT);
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new Asked()));
    }

    /** What is sent is of one type: a wildcard is for asking, and whoever reads the headers stumbles over it. */
    static final class Sent implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws HttpMediaTypeNotSupportedException {
            String type = request.getContentType();
            if (type != null && type.split(";", 2)[0].contains("*")) {
                throw new HttpMediaTypeNotSupportedException("a wildcard");
            }
            return true;
        }
    }

    /** Whoever asks for what nobody can read asks for nothing in particular: a refusal would have no words otherwise. */
    static final class Asked extends HeaderContentNegotiationStrategy {

        @Override
        public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
            try {
                return super.resolveMediaTypes(request);
            } catch (HttpMediaTypeNotAcceptableException unreadable) {
                return MEDIA_TYPE_ALL_LIST;
            }
        }
    }
}
