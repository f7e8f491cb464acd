package cn.edu.zzut.monitoring.security;

import jakarta.servlet.http.HttpServletRequest;

/** Which path is asked for as it is served: {@code /%61pi} is {@code /api}, whichever servlet it belongs to. */
final class AskedPath {

    private AskedPath() {}

    static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
