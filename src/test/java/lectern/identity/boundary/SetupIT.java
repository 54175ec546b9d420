package lectern.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.testing.Answer;
import lectern.testing.Critic;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A new installation without any people. */
class SetupIT {

    private static final String PASSWORD = "a lantern in the fog";

    @Test
    void whoHoldsTheTokenSetsLecternUpAndNobodyAfterwards() throws SQLException {
        try (var lectern = Lectern.start("setup", Map.of(), "serve", "--no-demo")) {
            var first = Visitor.of(lectern);
            var page = first.get("/");
            assertEquals(200, page.status());
            assertLooksGood(lectern);
            var wrong = first.submit(page.formWith("token"), fields("0000"));
            assertEquals(422, wrong.status());
            assertNotNull(wrong.textOf(".error-summary"));
            assertEquals(422, first.submit(page.formWith("token"), Map.of("token", "", "name", "", "email", "x", "password", "short")).status());
            var done = first.submit(page.formWith("token"), fields(token(lectern)));
            assertEquals("/platform/organizations", done.location());
            assertTrue(isAudited(lectern, done));
            assertEquals(200, first.get(done.location()).status());
            assertEquals("/sign-in", Visitor.of(lectern).get("/").location());
            var late = Visitor.of(lectern);
            var csrf = late.get("/sign-in").document().select("meta[name=csrf]").attr("content");
            assertEquals(404, late.with("X-CSRF-Token", csrf).post("/setup", fields(token(lectern))).status());
            assertEquals(404, late.post("/sign-in/demo", Map.of("demo", "ada@acme.test")).status());
            assertTrue(late.get("/sign-in").document().select("form[action=/sign-in/demo]").isEmpty());
        }
    }

    private static void assertLooksGood(Lectern lectern) {
        try (var critic = Critic.of(lectern)) {
            assertEquals(200, critic.open(Critic.STRANGER, "/"));
            assertEquals(Set.of(), critic.flaws(Critic.STRANGER));
        }
    }

    private static boolean isAudited(Lectern lectern, Answer answer) throws SQLException {
        try (var connection = lectern.database().asAdministrator();
             var rows = connection.prepareStatement("select 1 from audit_logs where request_id = ? and action = 'identity.setup.create'")) {
            rows.setString(1, answer.header("X-Request-Id"));
            return rows.executeQuery().next();
        }
    }

    private static Map<String, String> fields(String token) {
        return Map.of("token", token, "name", "Ruth First", "email", "ruth@first.test", "password", PASSWORD);
    }

    private static String token(Lectern lectern) {
        var found = Pattern.compile("token[^\\n]*?([0-9a-f]{16,64}|[A-Za-z0-9_-]{16,})").matcher(lectern.output());
        assertTrue(found.find(), lectern::output);
        return found.group(1);
    }
}
