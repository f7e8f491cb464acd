package cn.edu.zzut.monitoring.web.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Our scripts, styles and texts in the engine's web applications: a browser asks each time whether they have changed, by
 * their content. They name each other without a version, so that otherwise, after an update, old ones that a browser has
 * kept would run together with new ones.
 */
@Component
class PluginFiles extends ShallowEtagHeaderFilter {

    private static final Pattern OURS = Pattern.compile(".*/camunda/app/\\w+/(scripts|styles|locales)/.+");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OURS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        super.doFilterInternal(request, response, chain);
    }
}
