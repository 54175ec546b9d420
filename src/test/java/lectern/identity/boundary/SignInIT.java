package lectern.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInIT {

    private final Lectern lectern = Lectern.running();

    @Test
    void rightPasswordLeadsToTheOrganization() {
        var ada = Visitor.of(lectern);
        var answer = signIn(ada, "/sign-in", "ADA@acme.test ", Visitor.PASSWORD);
        assertEquals(303, answer.status());
        assertEquals("/acme", ada.follow(ada.get(answer.location())).uri().getPath());
    }

    @Test
    void strangersAreSentToSignInAndComeBack() {
        var ada = Visitor.of(lectern);
        var asked = ada.get("/acme/go-to?q=a");
        assertEquals("/sign-in?next=%2Facme%2Fgo-to%3Fq%3Da", asked.location());
        assertEquals("/acme/go-to?q=a", signIn(ada, asked.location(), "ada@acme.test", Visitor.PASSWORD).location());
        assertEquals("/acme/go-to?q=a", ada.get(asked.location()).location());
    }

    @Test
    void aPageThatWasOpenForDaysStillSignsIn() {
        var answer = Visitor.of(lectern).post("/sign-in", Map.of("email", "ada@acme.test", "password", Visitor.PASSWORD, "_csrf", "old"));
        assertEquals(303, answer.status());
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.test", "Origin, null", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
    void aFormOfAnotherSiteSignsNobodyIn(String header, String value) {
        var ada = Visitor.of(lectern);
        var token = ada.get("/sign-in").document().select("meta[name=csrf]").attr("content");
        var answer = ada.with(header, value).post("/sign-in", Map.of("email", "ada@acme.test", "password", Visitor.PASSWORD, "_csrf", token));
        assertEquals(403, answer.status());
        assertEquals(303, ada.get("/acme").status());
    }

    @ParameterizedTest
    @CsvSource({"https%3A%2F%2Fevil.test", "%2F%2Fevil.test", "%2F%5Cevil.test"})
    void nobodyIsLedElsewhere(String next) {
        assertEquals("/", signIn(Visitor.of(lectern), "/sign-in?next=" + next, "ada@acme.test", Visitor.PASSWORD).location());
    }

    @Test
    void wrongPasswordAndUnknownAddressAnswerAlike() {
        var known = signIn(Visitor.of(lectern), "/sign-in", "ben@acme.test", "not his password");
        var unknown = signIn(Visitor.of(lectern), "/sign-in", "nobody@acme.test", "not his password");
        assertEquals(422, known.status());
        assertEquals(422, unknown.status());
        assertEquals(known.textOf("main"), unknown.textOf("main"));
        assertEquals("ben@acme.test", known.document().select("input[name=email]").val());
        assertEquals("", known.document().select("input[name=password]").val());
    }

    @Test
    void wrongPasswordAndUnknownAddressTakeAlikeLong() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            known.add(time("gwen" + (i % 3) + "@acme.test", "cleo@acme.test", i));
            unknown.add(time("unknown" + i + "@acme.test", null, i));
        }
        double ratio = (double) median(known) / median(unknown);
        assertTrue(ratio > 0.6 && ratio < 1.7, () -> "known " + known + " unknown " + unknown);
    }

    private long time(String unknown, String known, int round) {
        var visitor = Visitor.of(lectern);
        var form = visitor.get("/sign-in").formWith("password");
        long began = System.nanoTime();
        visitor.submit(form, Map.of("email", known == null ? unknown : known, "password", "wrong " + round));
        return System.nanoTime() - began;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    @ParameterizedTest
    @CsvSource({"'',x", "not an address,x", "ada@acme.test,''"})
    void badInputIsSaidAtTheField(String email, String password) {
        var answer = signIn(Visitor.of(lectern), "/sign-in", email, password);
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
    }

    @Test
    void guessingOneAccountEndsAfterTenAttempts() {
        var own = OwnOrganization.at(lectern);
        own.join("Gus");
        var guesser = Visitor.of(lectern);
        for (int i = 0; i < 10; i++) {
            assertEquals(422, signIn(guesser, "/sign-in", own.email("gus"), "guess number " + i).status());
        }
        assertEquals(429, signIn(guesser, "/sign-in", own.email("gus"), OwnOrganization.PASSWORD).status());
        assertEquals(303, signIn(Visitor.of(lectern), "/sign-in", own.email("ona"), OwnOrganization.PASSWORD).status());
    }

    @Test
    void unknownAddressesAreThrottledLikeKnownOnes() {
        var guesser = Visitor.of(lectern);
        for (int i = 0; i < 10; i++) {
            signIn(guesser, "/sign-in", "guessed@nowhere.test", "guess number " + i);
        }
        var refused = signIn(guesser, "/sign-in", "guessed@nowhere.test", "one more");
        assertEquals(429, refused.status());
        assertEquals("60", refused.header("Retry-After"));
    }

    @Test
    void sessionIsAnotherOneAfterEachSignIn() {
        var ada = Visitor.of(lectern).signIn("ada@acme.test");
        var first = ada.cookie("session");
        var again = Visitor.of(lectern).cookie("session", "chosen-by-someone-else");
        again.signIn("ada@acme.test");
        assertNotEquals("chosen-by-someone-else", again.cookie("session"));
        assertNotEquals(first, again.cookie("session"));
    }

    @Test
    void signingOutEndsTheSessionItself() {
        var ada = Visitor.of(lectern).signIn("ada@acme.test");
        var token = ada.cookie("session");
        var answer = ada.submit(ada.get("/acme").form("form[action=/sign-out]"), Map.of());
        assertEquals("/sign-in", answer.location());
        assertNull(ada.cookie("session"));
        assertEquals(303, Visitor.of(lectern).cookie("session", token).get("/acme").status());
        assertEquals("/sign-in", Visitor.of(lectern).post("/sign-out", Map.of()).location());
    }

    @Test
    void oneButtonIsEnoughInTheDemoWorld() {
        var cleo = Visitor.of(lectern);
        assertEquals(303, cleo.submit(cleo.get("/sign-in").form("form[action=/sign-in/demo]"), Map.of("demo", "cleo@acme.test")).status());
        assertEquals(200, cleo.get("/acme").status());
        var page = Visitor.of(lectern);
        assertEquals(404, page.submit(page.get("/sign-in").form("form[action=/sign-in/demo]"), Map.of("demo", "someone@else.test")).status());
    }

    @Test
    void whoBelongsToSeveralOrganizationsChooses() {
        var mia = Visitor.of(lectern).signIn("mia@globex.test");
        assertEquals(List.of("/acme", "/globex"), mia.get("/").document().select("main a").eachAttr("href"));
    }

    @Test
    void signInsAndFailuresAreInTheAuditLog() throws Exception {
        var own = OwnOrganization.at(lectern);
        signIn(Visitor.of(lectern), "/sign-in", own.email("ona"), "surely not this one");
        signIn(Visitor.of(lectern), "/sign-in", own.email("ona"), OwnOrganization.PASSWORD);
        try (var connection = lectern.database().asAdministrator(); var query = connection.prepareStatement("""
                select string_agg(a.result, ' ' order by a.created_at) from audit_logs a join users u on u.id = a.actor_id
                 where u.email = ? and a.action = 'identity.sign-in.create'""")) {
            query.setString(1, own.email("ona"));
            var row = query.executeQuery();
            row.next();
            assertEquals("success failure success", row.getString(1));
        }
    }

    private static Answer signIn(Visitor visitor, String page, String email, String password) {
        return visitor.submit(visitor.get(page).formWith("password"), Map.of("email", email, "password", password));
    }
}
