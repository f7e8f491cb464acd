package cn.edu.zzut.monitoring.security.password;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where a password is tried.
 *
 * @param address of the request, of an IPv6 address its network
 * @param browser of the browser that has signed in before, by the hash of its cookie; empty for any other and for programs
 */
record Place(String address, Optional<String> browser) {

    /** Which browser it is; tells nothing of who signs in by it. */
    static final String COOKIE = "SIGN-IN-BROWSER";

    static final String BROWSER = "browser:";

    private static final String HERE = "here";
    private static final int TOKEN_BYTES = 24;
    private static final int IPV6_NETWORK = 4;
    private static final long DAYS_180 = 180L * 24 * 60 * 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of the running request. */
    static Place now() {
        return request()
                .map(request -> new Place(network(String.valueOf(request.getRemoteAddr())), browser(request)))
                .orElse(new Place(HERE, Optional.empty()));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? Optional.of(servlet.getRequest())
                : Optional.empty();
    }

    /** Whoever has one IPv6 address has all of the network's. */
    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] groups = address.split("::", 2)[0].split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, IPV6_NETWORK))) + "::";
    }

    private static Optional<String> browser(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> hash(cookie.getValue()))
                .findFirst();
    }

    private static String hash(String token) {
        return BROWSER + Digests.sha256(token);
    }

    /** Gives a browser that has none its cookie. Programs that send the password with each request get none. */
    static Optional<String> browserFromNowOn() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet)
                || servlet.getResponse() == null
                || servlet.getRequest().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Optional.empty();
        }
        Optional<String> known = browser(servlet.getRequest());
        if (known.isPresent()) {
            return known;
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String path = servlet.getRequest().getContextPath() + "/";
        servlet.getResponse()
                .addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, token)
                                .path(path)
                                .httpOnly(true)
                                .sameSite("Lax")
                                .maxAge(DAYS_180)
                                .build()
                                .toString());
        return Optional.of(hash(token));
    }
}
