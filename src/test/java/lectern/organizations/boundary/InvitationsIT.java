package lectern.organizations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationsIT {

    private final Lectern lectern = Lectern.running();
    private final OwnOrganization own = OwnOrganization.at(lectern);

    @Test
    void newcomerChoosesNameAndPasswordAndIsIn() {
        own.invite("Nia", "instructor");
        var nia = Visitor.of(lectern);
        var page = nia.get(link("nia"));
        assertTrue(page.textOf("main").contains(own.email("nia")));
        var answer = nia.submit(page.formWith("password"), Map.of("name", "Nia Newton", "password", OwnOrganization.PASSWORD));
        assertEquals(own.path(""), answer.location());
        assertEquals(200, nia.get(own.path("/people")).status());
        assertEquals("Nia Newton", own.admin().get(own.path("/people?q=nia")).textOf("tbody .person__name"));
    }

    @Test
    void addressWithAnAccountAcceptsWithIt() {
        var elsewhere = OwnOrganization.at(lectern);
        var eve = elsewhere.join("Eve");
        invite(elsewhere.email("eve"));
        var link = path(OwnOrganization.link(lectern, elsewhere.email("eve")));
        assertEquals(303, eve.submit(eve.get(link).form("form[action$=/acceptance]"), Map.of()).status());
        assertEquals(200, eve.get(own.path("")).status());
        assertEquals(2, eve.get("/").document().select("main a").size());
        assertEquals(404, eve.get(link).status());
    }

    @Test
    void inviterHearsTheSameWhetherTheAddressHasAnAccountOrNot() {
        var known = invite("ada@acme.test");
        var unknown = invite(own.email("nobody"));
        assertEquals(said(known, "ada@acme.test"), said(unknown, own.email("nobody")));
    }

    @Test
    void accountCannotBeMadeTwice() {
        invite("ada@acme.test");
        var visitor = Visitor.of(lectern);
        var page = visitor.get(path(OwnOrganization.link(lectern, "ada@acme.test")));
        var answer = visitor.submit(page.formWith("password"), Map.of("name", "Not Ada", "password", OwnOrganization.PASSWORD));
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("There is an account with this address already."));
        visitor.signIn("ada@acme.test");
        var mine = visitor.get(path(OwnOrganization.link(lectern, "ada@acme.test"))).form("form[action$=/acceptance]");
        assertEquals(303, visitor.submit(mine, Map.of()).status());
        assertEquals("Ada Marlow", own.admin().get(own.path("/people?q=ada")).textOf("tbody .person__name"));
    }

    @Test
    void someoneElsesInvitationIsNotTheirs() {
        own.invite("Nia");
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        var link = link("nia");
        var page = dan.get(link);
        assertTrue(page.document().select("form[action$=/acceptance]").isEmpty());
        var csrf = page.document().select("meta[name=csrf]").attr("content");
        assertEquals(422, dan.post(link + "/acceptance", Map.of("_csrf", csrf)).status());
        assertEquals(404, dan.get(own.path("")).status());
        assertTrue(Visitor.of(lectern).post(link + "/acceptance", Map.of()).location().startsWith("/sign-in"));
    }

    @ParameterizedTest
    @CsvSource({"'',a lantern in the fog", "Nia,short", "Nia,password1234"})
    void badInputIsSaid(String name, String password) {
        own.invite("Nia");
        var nia = Visitor.of(lectern);
        var answer = nia.submit(nia.get(link("nia")).formWith("password"), Map.of("name", name, "password", password));
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
    }

    @Test
    void newerInvitationEndsTheOlderOne() {
        var person = own.invite("Nia");
        var first = link("nia");
        own.admin().submit(own.admin().get(person).form("form[action$=/invitation]"), Map.of());
        var second = link("nia");
        assertFalse(first.equals(second));
        assertEquals(404, Visitor.of(lectern).get(first).status());
        assertEquals(200, Visitor.of(lectern).get(second).status());
    }

    @Test
    void invitationToAnAddressThatWasCorrectedNoLongerWorks() {
        var person = own.invite("Nia");
        var link = link("nia");
        assertEquals(303, own.admin().submit(own.admin().get(person).formWith("email"), Map.of("email", own.email("nina"))).status());
        assertEquals(404, Visitor.of(lectern).get(link).status());
    }

    @Test
    void invitationOfSomeoneWhoLeftNoLongerWorks() {
        var person = own.invite("Nia");
        var link = link("nia");
        own.admin().submit(own.admin().get(person).form("form[action$=/departure]"), Map.of());
        var answer = Visitor.of(lectern).get(link);
        assertEquals(404, answer.status());
        assertTrue(answer.text().contains("This invitation no longer works"));
    }

    @Test
    void invitationEndsAfterItsTime() throws SQLException {
        own.invite("Nia");
        var link = link("nia");
        try (var connection = lectern.database().asAdministrator(); var update = connection.prepareStatement("update invitations set expires_at = now() where email = ?")) {
            update.setString(1, own.email("nia"));
            assertEquals(1, update.executeUpdate());
        }
        assertEquals(404, Visitor.of(lectern).get(link).status());
    }

    @Test
    void inventedLinksDoNotExist() {
        own.invite("Nia");
        var link = link("nia");
        var forged = link.substring(0, link.length() - 4) + "AAAA";
        assertEquals(404, Visitor.of(lectern).get(forged).status());
        assertEquals(404, Visitor.of(lectern).get("/invitations/nothing").status());
    }

    @Test
    void onlyPlatformAdminsSeeLinks() {
        own.invite("Nia");
        assertEquals(404, own.admin().get("/platform/invitations").status());
        assertFalse(own.admin().get(own.path("/people?q=nia")).text().contains("/invitations/"));
    }

    private Answer invite(String email) {
        var answer = own.admin().submit(own.admin().get(own.path("/people/invite")).formWith("email"), Map.of("email", email, "name", "Someone"));
        assertEquals(303, answer.status());
        return own.admin().follow(answer);
    }

    private static String said(Answer page, String email) {
        return page.textOf("main").replace(email, "…") + page.textOf(".flash").replace(email, "…");
    }

    private String link(String name) {
        return path(OwnOrganization.link(lectern, own.email(name)));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
