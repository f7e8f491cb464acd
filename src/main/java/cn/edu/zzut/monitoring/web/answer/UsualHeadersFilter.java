package cn.edu.zzut.monitoring.web.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts {@link UsualHeaders} on each answer before anybody else is asked, so that none is without them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UsualHeadersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OneOfEach answer = new OneOfEach(response, path(request));
        answer.begin();
        chain.doFilter(request, answer);
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    /** Who says the same header again, by whatever method, means to say it instead: two policies would both hold. */
    private static final class OneOfEach extends HttpServletResponseWrapper {

        private final String path;

        OneOfEach(HttpServletResponse response, String path) {
            super(response);
            this.path = path;
        }

        void begin() {
            UsualHeaders.of(path).forEach(super::setHeader);
        }

        @Override
        public void addHeader(String name, String value) {
            if (UsualHeaders.isOne(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void reset() {
            super.reset();
            begin();
        }
    }
}
