package lectern.organizations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsIT {

    private final Lectern lectern = Lectern.running();
    private final OwnOrganization own = OwnOrganization.at(lectern);
    private final Visitor ona = own.admin();

    @Test
    void teamGetsPeopleAndALead() {
        var team = create("Warehouse");
        own.invite("Nia");
        var found = ona.get(team + "?q=nia");
        assertEquals(303, ona.submit(found.form("#add form[action$=/members]"), Map.of()).status());
        ona.submit(ona.get(team).form("form[action$=/lead]"), Map.of());
        assertTrue(ona.get(team).textOf("main .list li").contains("Lead"));
        assertEquals("People", ona.get(team).textOf(".rail [aria-current=page]"));
        var row = ona.get(own.path("/teams")).textOf("main .list li");
        assertTrue(row.contains("Led by Nia"), row);
        assertTrue(row.contains("1 person"), row);
        assertEquals(List.of("Nia"), ona.get(own.path("/people?team=" + team.substring(team.lastIndexOf('/') + 1))).document().select("tbody .person__name").eachText());
        ona.submit(ona.get(team).form("form[action$=/lead]"), Map.of());
        ona.submit(ona.get(team).form("form[action$=/departure]"), Map.of());
        assertTrue(ona.get(team).textOf("main").contains("Nobody belongs to this team yet."));
    }

    @Test
    void namesAreUniqueAndNeeded() {
        create("Sales");
        var again = ona.submit(ona.get(own.path("/teams")).formWith("name"), Map.of("name", "Sales"));
        assertEquals(422, again.status());
        assertNotNull(again.textOf(".error-summary"));
        assertEquals(422, ona.submit(ona.get(own.path("/teams")).formWith("name"), Map.of("name", " ")).status());
        var other = create("Office");
        assertEquals(422, ona.submit(ona.get(other).formWith("name"), Map.of("name", "Sales")).status());
        assertEquals(303, ona.submit(ona.get(other).formWith("name"), Map.of("name", "Front office")).status());
        assertEquals("Front office", ona.get(other).textOf("h1"));
    }

    @Test
    void aNameGivenMeanwhileIsNotLost() {
        var team = create("Harbour");
        var open = ona.get(team).form("form:has([name=name])");
        ona.submit(ona.get(team).form("form:has([name=name])"), Map.of("name", "Quay"));
        var conflict = ona.submit(open, Map.of("name", "Dock"));
        assertEquals(409, conflict.status());
        assertTrue(conflict.textOf("[role=alert]").contains("“Quay”"), conflict.textOf("[role=alert]"));
        assertEquals("Dock", conflict.document().select("input[name=name]").val());
        assertEquals("Quay", ona.get(team).textOf("h1"));
        assertEquals(303, ona.submit(conflict.form("form:has([name=name])"), Map.of()).status());
        assertEquals("Dock", ona.get(team).textOf("h1"));
    }

    @Test
    void deletedTeamComesBack() {
        var team = create("Sales");
        var deleted = ona.submit(ona.get(team).form("form[action$=/deletion]"), Map.of());
        var undo = ona.follow(deleted).form("form[action$=/undo]");
        assertEquals(404, ona.get(team).status());
        ona.submit(undo, Map.of());
        assertEquals(200, ona.get(team).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/%s", "/%s/deletion", "/%s/deletion/undo", "/%s/members", "/%s/members/lead", "/%s/members/departure"})
    void strangersFindNothing(String path) {
        var team = create("Sales");
        var address = own.path("/teams" + path.formatted(team.substring(team.lastIndexOf('/') + 1)));
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").post(address, Map.of("name", "x")).status());
        assertEquals("/sign-in", Visitor.of(lectern).post(address, Map.of("name", "x")).location());
        assertEquals(403, own.join("Ada").post(address, Map.of("name", "x")).status());
        assertEquals("Sales", ona.get(team).textOf("h1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00000000-0000-7000-8000-000000000000"})
    void nobodyWhoIsNotHereJoins(String member) {
        var team = create("Sales");
        var csrf = ona.get(team).document().select("meta[name=csrf]").attr("content");
        assertEquals(404, ona.post(team + "/members", Map.of("member", member, "_csrf", csrf)).status());
        assertEquals(404, ona.post(team + "/members/lead", Map.of("member", member, "_csrf", csrf)).status());
    }

    private String create(String name) {
        return ona.submit(ona.get(own.path("/teams")).formWith("name"), Map.of("name", name)).location();
    }
}
