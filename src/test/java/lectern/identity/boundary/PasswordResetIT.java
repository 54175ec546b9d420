package lectern.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordResetIT {

    private static final String NEW = "seven boats at anchor";

    private final Lectern lectern = Lectern.running();

    @Test
    void linkSetsANewPasswordOnceAndEndsEverySession() {
        var own = OwnOrganization.at(lectern);
        var visitor = Visitor.of(lectern);
        var link = link(ask(visitor, own.email("ona")));
        assertEquals(422, visitor.submit(visitor.get(link).formWith("password"), Map.of("password", "short")).status());
        var form = visitor.get(link).formWith("password");
        assertEquals("/sign-in", visitor.submit(form, Map.of("password", NEW)).location());
        assertEquals(303, own.admin().get("/account").status());
        visitor.signIn(own.email("ona"), NEW);
        assertEquals(404, Visitor.of(lectern).get(link).status());
        assertEquals(404, visitor.submit(form, Map.of("password", NEW, "_csrf", csrf(visitor))).status());
    }

    @Test
    void newerLinkEndsTheOlderOne() {
        var own = OwnOrganization.at(lectern);
        var visitor = Visitor.of(lectern);
        var first = link(ask(visitor, own.email("ona")));
        var second = link(ask(visitor, own.email("ona")));
        assertNotEquals(first, second);
        assertEquals(404, visitor.get(first).status());
        assertEquals(200, visitor.get(second).status());
    }

    @Test
    void unknownAddressGetsNoLink() {
        var answer = ask(Visitor.of(lectern), "nobody@nowhere.test");
        assertEquals(200, answer.status());
        assertNull(answer.document().selectFirst("main a.button--primary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody"})
    void badAddressIsSaid(String email) {
        assertEquals(422, ask(Visitor.of(lectern), email).status());
    }

    @Test
    void askingTooOftenIsThrottled() {
        var visitor = Visitor.of(lectern);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, ask(visitor, "often@nowhere.test").status());
        }
        assertEquals(429, ask(visitor, "often@nowhere.test").status());
    }

    @Test
    void inventedLinkDoesNotWork() {
        assertEquals(404, Visitor.of(lectern).get("/password/reset/" + "ab".repeat(32)).status());
    }

    private static Answer ask(Visitor visitor, String email) {
        return visitor.submit(visitor.get("/password/forgotten").formWith("email"), Map.of("email", email));
    }

    private static String link(Answer answer) {
        return URI.create(answer.document().selectFirst("main a.button--primary").attr("href")).getPath();
    }

    private static String csrf(Visitor visitor) {
        return visitor.get("/account").document().select("meta[name=csrf]").attr("content");
    }
}
