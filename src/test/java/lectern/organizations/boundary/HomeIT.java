package lectern.organizations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

class HomeIT {

    private final Lectern lectern = Lectern.running();

    @Test
    void homeGreetsByTheFirstName() {
        assertTrue(Visitor.of(lectern).signIn("ada@acme.test").get("/acme").textOf("h1").matches("Good (morning|day|evening), Ada"));
        assertTrue(Visitor.of(lectern).signIn("dan@globex.test").get("/globex").textOf("h1").matches("Guten (Morgen|Tag|Abend), Dan"));
    }

    @Test
    void newAdminIsToldToInvitePeople() {
        var own = OwnOrganization.at(lectern);
        assertTrue(own.admin().get(own.path("")).textOf("main").contains("You are the first one here."));
        own.invite("Nia");
        assertTrue(own.admin().get(own.path("")).textOf("main").contains("One person has not answered their invitation yet."));
        assertFalse(own.join("Ada").get(own.path("")).textOf("main").contains("invitation"));
    }

    @Test
    void homeAndPeopleKeepTheirStatementBudget() {
        var olga = Visitor.of(lectern).signIn("olga@acme.test");
        for (var path : List.of("/acme", "/acme/people", "/acme/people?q=a&role=instructor", "/acme/teams", "/acme/settings/general", "/acme/go-to?q=ad")) {
            var statements = olga.get(path).header("Lectern-Statements");
            if (statements != null) {
                int frame = Integer.parseInt(statements.split("/")[0]);
                int body = Integer.parseInt(statements.split("/")[1]);
                assertTrue(frame <= 3, path + " " + statements);
                assertTrue(body <= 4, path + " " + statements);
            }
        }
    }

    @Test
    void goToFindsPagesAndPeopleOnlyForThoseWhoMaySeeThem() {
        var olga = Visitor.of(lectern).signIn("olga@acme.test").with("HX-Request", "true");
        var hits = olga.get("/acme/go-to?q=ada").document();
        assertTrue(hits.select("main").isEmpty());
        assertTrue(hits.select("[role=option]").eachText().stream().anyMatch(hit -> hit.startsWith("Ada Marlow")));
        var ada = Visitor.of(lectern).signIn("ada@acme.test");
        var page = ada.get("/acme/go-to?q=olga");
        assertEquals(200, page.status());
        assertFalse(page.textOf("main").contains("Olga Brandt"));
        assertTrue(ada.get("/acme/go-to").textOf("main").contains("Home"));
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").get("/acme/go-to?q=ada").status());
    }

    @Test
    void themeIsKeptByBrowsers() {
        var answer = Visitor.of(lectern).get("/acme/theme/0b5c6b.css");
        assertEquals("text/css;charset=UTF-8", answer.header("Content-Type"));
        assertTrue(answer.header("Cache-Control").contains("immutable"));
        assertTrue(answer.text().contains("--accent:"));
        assertEquals(404, Visitor.of(lectern).get("/acme/theme/red.css").status());
    }
}
