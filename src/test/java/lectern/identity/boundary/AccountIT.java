package lectern.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIT {

    private static final String NEW = "seven boats at anchor";

    private final Lectern lectern = Lectern.running();
    private final OwnOrganization own = OwnOrganization.at(lectern);
    private final Visitor ona = own.admin();

    @Test
    void nameLanguageAndZoneAreTheirOwners() {
        var answer = ona.submit(ona.get("/account").formWith("zone"), Map.of("name", "Ona Neu", "language", "de", "zone", "Asia/Tokyo"));
        assertEquals("/account", answer.location());
        var page = ona.get("/account").document();
        assertEquals("de", page.select("html").attr("lang"));
        assertEquals("Ona Neu", page.select("input[name=name]").val());
        assertEquals("Asia/Tokyo", page.select("select[name=zone] option[selected]").val());
    }

    @ParameterizedTest
    @CsvSource({"'',en,UTC", "Ona,fr,UTC", "Ona,en,Mars/Olympus"})
    void badInputIsSaidAndKept(String name, String language, String zone) {
        var answer = ona.submit(ona.get("/account").formWith("zone"), Map.of("name", name, "language", language, "zone", zone));
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
        assertEquals(name, answer.document().select("input[name=name]").val());
    }

    @Test
    void savingOverANewerVersionShowsBoth() {
        var old = ona.get("/account").formWith("zone");
        ona.submit(ona.get("/account").formWith("zone"), Map.of("name", "Saved First"));
        var answer = ona.submit(old, Map.of("name", "Saved Second"));
        assertEquals(409, answer.status());
        assertTrue(answer.text().contains("Saved First"));
        assertEquals("Saved Second", answer.document().select("input[name=name]").val());
        assertEquals(303, ona.submit(answer.formWith("zone"), Map.of()).status());
    }

    @Test
    void newPasswordEndsTheOtherSessions() {
        var elsewhere = Visitor.of(lectern).signIn(own.email("ona"), OwnOrganization.PASSWORD);
        var answer = ona.submit(ona.get("/account/password").formWith("old"), Map.of("old", OwnOrganization.PASSWORD, "password", NEW));
        assertEquals("/account", answer.location());
        assertEquals(200, ona.get("/account").status());
        assertEquals(303, elsewhere.get("/account").status());
        Visitor.of(lectern).signIn(own.email("ona"), NEW);
        assertEquals(422, attempt(own.email("ona"), OwnOrganization.PASSWORD).status());
    }

    @ParameterizedTest
    @CsvSource({"'',seven boats at anchor", "wrong,seven boats at anchor", "a lantern in the fog,short", "a lantern in the fog,password1234"})
    void badPasswordsAreSaidAndShownAgainNowhere(String old, String wanted) {
        var answer = ona.submit(ona.get("/account/password").formWith("old"), Map.of("old", old, "password", wanted));
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
        assertFalse(answer.text().contains("value=\"" + wanted));
    }

    @Test
    void eachBrowserCanBeSignedOut() {
        var elsewhere = Visitor.of(lectern).with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
            .signIn(own.email("ona"), OwnOrganization.PASSWORD);
        var page = ona.get("/account/sessions");
        assertTrue(page.textOf("main").contains("Firefox on Linux"), page.text());
        assertEquals("/account/sessions", ona.submit(page.form("main li form"), Map.of()).location());
        assertEquals(303, elsewhere.get("/account").status());
        assertEquals(200, ona.get("/account").status());
    }

    @Test
    void allOthersCanBeSignedOutAtOnce() {
        var one = Visitor.of(lectern).signIn(own.email("ona"), OwnOrganization.PASSWORD);
        var two = Visitor.of(lectern).signIn(own.email("ona"), OwnOrganization.PASSWORD);
        ona.submit(ona.get("/account/sessions").form("form[action=/account/sessions/end]"), Map.of());
        assertEquals(303, one.get("/account").status());
        assertEquals(303, two.get("/account").status());
        assertEquals(200, ona.get("/account").status());
    }

    @Test
    void someoneElsesSessionDoesNotExist() throws SQLException {
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        var token = dan.get("/account").document().select("meta[name=csrf]").attr("content");
        assertEquals(404, dan.post("/account/sessions/" + sessionOf(own.email("ona")) + "/end", Map.of("_csrf", token)).status());
        assertEquals(404, dan.post("/account/sessions/" + UUID.randomUUID() + "/end", Map.of("_csrf", token)).status());
        assertEquals(200, ona.get("/account").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_seen_at = now() - interval '12 hours 1 minute'", "expires_at = now() - interval '1 second'"})
    void sessionEndsByItself(String change) throws SQLException {
        try (var connection = lectern.database().asAdministrator(); var update = connection.prepareStatement("update sessions set " + change + " where id = ?")) {
            update.setObject(1, sessionOf(own.email("ona")));
            assertEquals(1, update.executeUpdate());
        }
        assertEquals(303, ona.get("/account").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/password", "/account/sessions/end"})
    void strangersChangeNothing(String path) {
        assertEquals("/sign-in", Visitor.of(lectern).post(path, Map.of("name", "x")).location());
    }

    @Test
    void changeWithoutOurTokenIsRefused() {
        var refused = ona.post("/account", Map.of("name", "x"));
        assertEquals(403, refused.status());
        assertEquals("This page is out of date", refused.textOf("h1"));
    }

    @Test
    void anotherFormatIsNoWayAroundRightsAndNoError() {
        var token = ona.get("/account").document().select("meta[name=csrf]").attr("content");
        assertEquals(415, ona.with("X-CSRF-Token", token).send("POST", "/account", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).status());
        assertEquals(404, ona.with("Accept", "application/json").get("/acme/people").status());
        assertEquals("application/problem+json", ona.with("Accept", "application/json").get("/acme/people").header("Content-Type").split(";")[0]);
        assertEquals(200, ona.with("Accept", "application/json").get("/account").status());
    }

    @Test
    void formsAreBoundedWhereverTheTokenStands() {
        var token = ona.get("/account").document().select("meta[name=csrf]").attr("content");
        var form = "application/x-www-form-urlencoded";
        assertEquals(413, ona.with("X-CSRF-Token", token).send("POST", "/account", form, new byte[16 * 1024 * 1024 + 1]).status());
        assertEquals(413, Visitor.of(lectern).send("POST", "/sign-in", form, new byte[64 * 1024 + 1]).status());
    }

    private Answer attempt(String email, String password) {
        var visitor = Visitor.of(lectern);
        return visitor.submit(visitor.get("/sign-in").formWith("password"), Map.of("email", email, "password", password));
    }

    private UUID sessionOf(String email) throws SQLException {
        try (var connection = lectern.database().asAdministrator();
             var query = connection.prepareStatement("select s.id from sessions s join users u on u.id = s.user_id where u.email = ? order by s.created_at limit 1")) {
            query.setString(1, email);
            var row = query.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
