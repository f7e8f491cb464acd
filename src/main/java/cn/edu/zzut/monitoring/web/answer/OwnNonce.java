package cn.edu.zzut.monitoring.web.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the engine's web applications the nonce of its own content security policy. The engine keeps one
 * nonce for all of the application: of two requests at once, one gets a page whose scripts its policy forbids, and its
 * person sees an empty page for ever.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnNonce extends OncePerRequestFilter {

    /** Under which the engine's filters hand the nonce from one to the other. */
    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().contains("/camunda/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnContext(request), response);
    }

    private static final class WithOwnContext extends HttpServletRequestWrapper {

        private @Nullable Object nonce;

        WithOwnContext(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext shared = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> answer(shared, method, arguments));
        }

        private @Nullable Object answer(ServletContext shared, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (arguments != null && arguments.length > 0 && NONCE.equals(arguments[0])) {
                switch (method.getName()) {
                    case "setAttribute" -> nonce = arguments[1];
                    case "getAttribute" -> {
                        return nonce;
                    }
                    default -> nonce = null;
                }
                return null;
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
