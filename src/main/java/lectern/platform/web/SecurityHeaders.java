package lectern.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The headers every answer carries, errors included. */
final class SecurityHeaders {

    private SecurityHeaders() {
    }

    static String policy(List<String> frameSources) {
        String frames = frameSources.isEmpty() ? "'self'" : "'self' " + String.join(" ", frameSources);
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; frame-src " + frames
            + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    static void on(HttpServletResponse response, boolean overTls) {
        response.setHeader("Content-Security-Policy", policy(List.of()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
