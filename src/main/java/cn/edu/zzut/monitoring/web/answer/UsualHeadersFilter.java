package cn.edu.zzut.monitoring.web.answer;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts {@link UsualHeaders} on each answer before anybody else is asked, so that none is without them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UsualHeadersFilter extends OncePerRequestFilter {

    /** Also what is refused by a status alone, which another page then says. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isError = request.getDispatcherType() == DispatcherType.ERROR;
        OneOfEach answer = new OneOfEach(response, isError ? "/error" : path(request));
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
        private final Set<String> said = new HashSet<>();

        OneOfEach(HttpServletResponse response, String path) {
            super(response);
            this.path = path;
        }

        void begin() {
            said.clear();
            UsualHeaders.of(path).forEach(super::setHeader);
        }

        /** Whoever says a header only where nobody has said it yet is to say it. */
        @Override
        public boolean containsHeader(String name) {
            return (UsualHeaders.isOne(name) || UsualHeaders.isCache(name))
                    ? said.contains(name.toLowerCase(Locale.ROOT))
                    : super.containsHeader(name);
        }

        @Override
        public void setHeader(String name, String value) {
            said.add(name.toLowerCase(Locale.ROOT));
            super.setHeader(name, UsualHeaders.isCache(name) && UsualHeaders.isData(path) ? "no-store" : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (UsualHeaders.isOne(name) || UsualHeaders.isCache(name)) {
                setHeader(name, value);
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
