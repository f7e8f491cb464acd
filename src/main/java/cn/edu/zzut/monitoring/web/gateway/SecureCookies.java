package cn.edu.zzut.monitoring.web.gateway;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/** Whoever sets a cookie, and however, it is for HTTPS only. */
final class SecureCookies extends HttpServletResponseWrapper {

    private static final String SECURE = "Secure";

    SecureCookies(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookie.setSecure(true);
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, secured(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, secured(name, value));
    }

    private static String secured(String name, String value) {
        boolean open = value != null
                && name.equalsIgnoreCase(HttpHeaders.SET_COOKIE)
                && Arrays.stream(value.split(";")).map(String::strip).noneMatch(SECURE::equalsIgnoreCase);
        return open ? value + "; " + SECURE : value;
    }
}
