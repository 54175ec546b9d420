package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer says to the browser, errors and the server's own addresses included. */
class HeadersIT {

    private final Visitor stranger = Visitor.of(Lectern.running());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /sign-in, 200", "GET, /, 303", "GET, /acme, 303", "GET, /nothing/here, 404", "GET, /-/live, 200", "GET, /-/nothing, 404", "GET, /assets/nothing.css, 404",
        "GET, /metrics, 404", "GET, /openapi, 404", "GET, /health, 404", "POST, /sign-in, 415", "PUT, /sign-in, 405", "BREW, /sign-in, 405", "TRACE, /sign-in, 405"})
    void everyAnswerCarriesThem(String method, String path, int status) {
        Answer answer = method.equals("GET") ? stranger.get(path) : stranger.send(method, path, "image/png", new byte[0]);
        assertEquals(status, answer.status());
        assertGuarded(answer);
    }

    @Test
    void whatIsTooLargeToo() {
        Answer answer = stranger.send("POST", "/sign-in", "application/x-www-form-urlencoded", "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        assertEquals(413, answer.status());
        assertGuarded(answer);
    }

    @Test
    void overTlsTheBrowserKeepsToIt() {
        try (Lectern secure = Lectern.start("secure", Map.of("LECTERN_URL", "https://learn.example.org"), "--no-demo")) {
            Answer answer = Visitor.of(secure).get("/-/nothing");
            assertGuarded(answer);
            assertTrue(answer.header("Strict-Transport-Security").startsWith("max-age=31536000"));
        }
        assertNull(stranger.get("/sign-in").header("Strict-Transport-Security"));
    }

    static void assertGuarded(Answer answer) {
        String policy = answer.header("Content-Security-Policy");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), policy);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
        assertTrue(answer.header("Permissions-Policy").contains("camera=()"));
        assertNull(answer.header("Server"));
        assertTrue(!answer.text().contains("Payara"), answer.text());
    }
}
