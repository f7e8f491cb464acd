package cn.edu.zzut.monitoring.web.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What each answer tells browsers, whoever gives it; a page that needs more says so by the same header. */
public final class UsualHeaders {

    /** Nothing runs, nothing is framed, nothing comes from elsewhere; the few pages of ours have a style of their own. */
    private static final String NOTHING_RUNS =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The API's documentation draws itself by its own scripts. */
    private static final String OWN_SCRIPTS =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHE = "Cache-Control";

    private static final List<String> KEPT =
            List.of("/camunda/app/", "/camunda/lib/", "/camunda/assets/", "/swagger-ui/");

    private static final Pattern FILE = Pattern.compile("\\.(js|css|map|svg|png|jpg|gif|ico|woff2?|ttf|eot|json)$");

    /** Answers to whoever is signed in, whatever is said of keeping them. */
    private static final List<String> DATA =
            List.of("/engine-rest", "/camunda/api", "/api", "/v3/api-docs", "/sign-in/state", "/actuator");

    private UsualHeaders() {}

    /** @param path below the context path, decoded */
    public static Map<String, String> of(String path) {
        Map<String, String> headers = new LinkedHashMap<>(EVERYWHERE);
        headers.put(POLICY, path.startsWith("/swagger-ui") ? OWN_SCRIPTS : NOTHING_RUNS);
        if (!isFile(path)) {
            headers.put(CACHE, "no-store");
        }
        return headers;
    }

    /** Scripts, styles and pictures, which are the same for everybody; a page is not. */
    private static boolean isFile(String path) {
        return KEPT.stream().anyMatch(path::startsWith) && FILE.matcher(path).find();
    }

    /** Nothing refused is kept, whichever path it was asked by. */
    static Map<String, String> ofRefusal() {
        return of("/error");
    }

    /** Whether the path's answers are never kept. */
    static boolean isData(String path) {
        return DATA.stream().anyMatch(path::startsWith);
    }

    static boolean isCache(String header) {
        return CACHE.equalsIgnoreCase(header);
    }

    static boolean isOne(String header) {
        return POLICY.equalsIgnoreCase(header)
                || EVERYWHERE.keySet().stream().anyMatch(name -> name.equalsIgnoreCase(header));
    }
}
