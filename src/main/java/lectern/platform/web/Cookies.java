package lectern.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The three cookies of the product: the session, an anonymous visit for forms before sign-in, and one flash. */
final class Cookies {

    static final Duration SESSION_LIFE = Duration.ofDays(30);

    private static final String VISIT = "visit";
    private static final String FLASH = "flash";

    private final boolean overTls;

    Cookies(boolean overTls) {
        this.overTls = overTls;
    }

    Optional<String> session(HttpServletRequest request) {
        return read(request, sessionName());
    }

    Optional<String> visit(HttpServletRequest request) {
        return read(request, VISIT).filter(token -> token.matches("[0-9a-f]{32}"));
    }

    Optional<Flash> flash(HttpServletRequest request) {
        return read(request, FLASH).flatMap(Cookies::decode);
    }

    void keepSession(HttpServletResponse response, String token) {
        write(response, sessionName(), token, SESSION_LIFE);
    }

    void endSession(HttpServletResponse response) {
        write(response, sessionName(), "", Duration.ZERO);
    }

    void keepVisit(HttpServletResponse response, String token) {
        write(response, VISIT, token, Duration.ofHours(12));
    }

    void keepFlash(HttpServletResponse response, Flash flash) {
        String text = flash.kind() + "\n" + (flash.undo() == null ? "" : flash.undo()) + "\n" + flash.text();
        write(response, FLASH, Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)), Duration.ofMinutes(5));
    }

    void dropFlash(HttpServletResponse response) {
        write(response, FLASH, "", Duration.ZERO);
    }

    private static Optional<Flash> decode(String value) {
        try {
            String[] lines = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", 3);
            boolean isKnown = lines.length == 3 && lines[0].matches("good|info|bad") && (lines[1].isEmpty() || lines[1].matches("/[^/\\\\].*"));
            return isKnown ? Optional.of(new Flash(lines[0], lines[2], lines[1].isEmpty() ? null : lines[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String sessionName() {
        return overTls ? "__Host-session" : "session";
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    // Written by hand: the container does not send SameSite.
    private void write(HttpServletResponse response, String name, String value, Duration life) {
        response.addHeader("Set-Cookie", name + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; HttpOnly; SameSite=Lax"
            + (overTls ? "; Secure" : ""));
    }
}
