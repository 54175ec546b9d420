package lectern.organizations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleIT {

    private final Lectern lectern = Lectern.running();
    private final OwnOrganization own = OwnOrganization.at(lectern);
    private final Visitor ona = own.admin();

    @Test
    void personWithoutAccountIsAddedOnceHoweverOftenTheButtonIsPressed() {
        var form = ona.get(own.path("/people/new")).formWith("external_id");
        var values = Map.of("name", "Ina Walk-In", "external_id", "4711", "roles", List.of("parent"));
        var first = ona.submit(form, values);
        var second = ona.submit(form, values);
        assertEquals(303, first.status());
        assertEquals(422, second.status());
        assertEquals(1, names("?q=walk").size());
        var page = ona.get(first.location());
        assertTrue(page.textOf("main").contains("4711"));
        assertTrue(page.textOf("main").contains("Parent"));
    }

    @Test
    void sameFormWithoutANumberLeadsToTheSamePerson() {
        var form = ona.get(own.path("/people/new")).formWith("external_id");
        assertEquals(ona.submit(form, Map.of("name", "Ina Twice")).location(), ona.submit(form, Map.of("name", "Ina Twice")).location());
        assertEquals(1, names("?q=twice").size());
    }

    @ParameterizedTest
    @CsvSource({"'',a@x.test,1,parent", "Ina,not an address,1,parent", "Ina,a@x.test,1,admin", "Ina,a@x.test,1,owner"})
    void badInputIsSaidAndKept(String name, String email, String number, String role) {
        var answer = ona.submit(ona.get(own.path("/people/new")).formWith("external_id"), Map.of("name", name, "email", email, "external_id", number, "roles", role));
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
        assertEquals(email, answer.document().select("input[name=email]").val());
    }

    @Test
    void addressAndNumberAreUniqueHere() {
        add("One", Map.of("email", own.email("same"), "external_id", "1"));
        var answer = ona.submit(ona.get(own.path("/people/new")).formWith("external_id"), Map.of("name", "Two", "email", own.email("same")));
        assertTrue(answer.text().contains("Someone here, or who was here, has this address already."));
        answer = ona.submit(ona.get(own.path("/people/new")).formWith("external_id"), Map.of("name", "Two", "external_id", "1"));
        assertTrue(answer.text().contains("Someone here, or who was here, has this number already."));
    }

    @Test
    void peopleAreFoundByNameAddressRoleAndTeam() {
        add("Änne Müller", Map.of("roles", "instructor"));
        var second = add("Berta % Underscore_", Map.of("email", own.email("berta")));
        assertEquals(List.of("Änne Müller"), names("?q=m%C3%BCll"));
        assertEquals(List.of("Änne Müller"), names("?role=instructor"));
        assertEquals(List.of("Änne Müller"), names("?q=m%C3%BCll&role=instructor"));
        assertEquals(List.of(), names("?q=berta&role=instructor"));
        assertEquals(List.of("Berta % Underscore_"), names("?q=%25"));
        assertEquals(List.of("Berta % Underscore_"), names("?q=underscore_+berta"));
        assertEquals(List.of("Berta % Underscore_"), names("?q=berta%40own"));
        assertEquals(List.of(), names("?q=%5C"));
        assertEquals(3, names("?role=nonsense&team=nonsense&after=x").size());
        ona.submit(ona.get(second).form("form[action$=/departure]"), Map.of());
        assertEquals(List.of("Berta % Underscore_"), names("?former=true"));
    }

    @Test
    void longListsGoOnWhereTheyStopped() throws SQLException {
        try (var connection = lectern.database().asAdministrator(); var insert = connection.prepareStatement("""
                insert into memberships (organization_id, full_name, source, joined_at)
                select o.id, 'Person ' || lpad(i::text, 3, '0'), 'import', now() from organizations o, generate_series(1, 119) i where o.slug = ?""")) {
            insert.setString(1, own.slug());
            insert.executeUpdate();
        }
        var all = new ArrayList<String>();
        var address = own.path("/people");
        while (address != null) {
            var page = ona.get(address).document();
            all.addAll(page.select("tbody .person__name").eachText());
            address = page.selectFirst("[data-more]") == null ? null : page.selectFirst("[data-more]").attr("href");
        }
        assertEquals(120, all.size());
        assertEquals(all.stream().sorted().distinct().toList(), all);
        assertTrue(ona.get(own.path("/people")).textOf(".page__note").contains("120 people"));
    }

    @Test
    void nameNumberAndRolesAreChanged() {
        var person = add("Ina Old", Map.of());
        ona.submit(ona.get(person).formWith("external_id"), Map.of("name", "Ina New", "external_id", "9", "email", own.email("ina"), "roles", List.of("team_lead", "instructor")));
        var page = ona.get(person);
        assertEquals("Ina New", page.textOf("h1"));
        assertEquals(List.of("instructor", "team_lead"), page.document().select("input[name=roles][checked]").eachAttr("value"));
        ona.submit(page.formWith("external_id"), Map.of("roles", List.of()));
        assertEquals(List.of(), ona.get(person).document().select("input[name=roles][checked]").eachAttr("value"));
    }

    @Test
    void savingOverANewerVersionShowsBoth() {
        var person = add("Ina", Map.of());
        var old = ona.get(person).formWith("external_id");
        ona.submit(ona.get(person).formWith("external_id"), Map.of("name", "Saved First"));
        var answer = ona.submit(old, Map.of("name", "Saved Second"));
        assertEquals(409, answer.status());
        assertTrue(answer.text().contains("Saved First"));
        assertEquals("Saved Second", answer.document().select("input[name=name]").val());
    }

    @Test
    void whoLeavesLosesAccessAndCanBeTakenBack() {
        var ben = own.join("Ben", "instructor");
        assertEquals(200, ben.get(own.path("")).status());
        var person = href("Ben");
        var left = ona.submit(ona.get(person).form("form[action$=/departure]"), Map.of());
        assertEquals(404, ben.get(own.path("")).status());
        var undo = ona.follow(left).form("form[action$=/departure/undo]");
        assertEquals(303, ona.submit(undo, Map.of()).status());
        assertEquals(200, ben.get(own.path("")).status());
    }

    @Test
    void lastAdminCanNeitherLeaveNorLoseTheRole() {
        var person = href("Ona");
        var left = ona.submit(ona.get(person).form("form[action$=/departure]"), Map.of());
        assertEquals(422, left.status());
        assertTrue(left.text().contains("Nobody else looks after this organization"));
        assertEquals(422, ona.submit(ona.get(person).formWith("external_id"), Map.of("roles", List.of())).status());
        own.invite("Zoe", "org_admin");
        assertEquals(422, ona.submit(ona.get(person).form("form[action$=/departure]"), Map.of()).status());
        assertEquals(200, ona.get(own.path("/settings/general")).status());
    }

    @Test
    void ofTwoAdminsWhoLeaveAtOnceOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            var mine = OwnOrganization.at(lectern);
            var other = mine.join("Otto", "org_admin");
            var onaLeaves = mine.admin().get(hrefOf(mine, "Ona")).form("form[action$=/departure]");
            var ottoLeaves = other.get(hrefOf(mine, "Otto")).form("form[action$=/departure]");
            List<Callable<Integer>> both = List.of(() -> mine.admin().submit(onaLeaves, Map.of()).status(), () -> other.submit(ottoLeaves, Map.of()).status());
            var pool = Executors.newFixedThreadPool(2);
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(both)) {
                statuses.add(answer.get());
            }
            pool.shutdown();
            assertEquals(List.of(303, 422), statuses.stream().sorted().toList());
            assertEquals(1, admins(mine));
        }
    }

    @Test
    void addressOfAnAccountIsItsOwners() {
        own.join("Ben");
        var page = ona.get(href("Ben"));
        assertTrue(page.document().select("main input[name=email]").isEmpty());
        ona.submit(page.formWith("external_id"), Map.of("email", own.email("stolen")));
        assertTrue(ona.get(href("Ben")).textOf("main").contains(own.email("ben")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/people/invite", "/people/%s", "/people/%s/departure", "/people/%s/departure/undo", "/people/%s/invitation"})
    void strangersFindNothing(String path) {
        var person = add("Ina", Map.of("email", own.email("ina")));
        var address = own.path(path.formatted(person.substring(person.lastIndexOf('/') + 1)));
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").post(address, Map.of("name", "x")).status());
        assertEquals("/sign-in", Visitor.of(lectern).post(address, Map.of("name", "x")).location());
        assertEquals(403, own.join("Ada").post(address, Map.of("name", "x")).status());
        assertEquals("Ina", ona.get(person).textOf("h1"));
    }

    @Test
    void personOfAnotherOrganizationDoesNotExistHere() {
        var elsewhere = OwnOrganization.at(lectern);
        var person = elsewhere.invite("Eve");
        var id = person.substring(person.lastIndexOf('/') + 1);
        assertEquals(404, ona.get(own.path("/people/" + id)).status());
        assertEquals(404, post("/people/" + id, Map.of("name", "Mine")).status());
        assertEquals(404, post("/people/" + id + "/departure", Map.of()).status());
        assertEquals(404, post("/people/" + UUID.randomUUID() + "/departure", Map.of()).status());
        assertEquals("Eve", elsewhere.admin().get(person).textOf("h1"));
    }

    @Test
    void whoMaySeePeopleMayNotChangeThem() {
        var tess = own.join("Tess", "team_lead");
        var page = tess.get(own.path("/people"));
        assertEquals(200, page.status());
        assertNull(page.document().selectFirst("a[href$=/people/invite]"));
        assertTrue(tess.get(href("Ona")).document().select("main form").isEmpty());
    }

    private String add(String name, Map<String, ?> more) {
        var values = new HashMap<String, Object>(more);
        values.put("name", name);
        return ona.submit(ona.get(own.path("/people/new")).formWith("external_id"), values).location();
    }

    private Answer post(String path, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("_csrf", ona.get(own.path("")).document().select("meta[name=csrf]").attr("content"));
        return ona.post(own.path(path), all);
    }

    private List<String> names(String query) {
        return ona.get(own.path("/people" + query)).document().select("tbody .person__name").eachText();
    }

    private String href(String name) {
        return hrefOf(own, name);
    }

    private static String hrefOf(OwnOrganization own, String name) {
        return own.admin().get(own.path("/people?q=" + name)).document().selectFirst("tbody a.person__name").attr("href");
    }

    private int admins(OwnOrganization mine) throws SQLException {
        try (var connection = lectern.database().asAdministrator(); var query = connection.prepareStatement("""
                select count(*) from user_roles r join memberships m on m.organization_id = r.organization_id and m.id = r.member_id
                  join organizations o on o.id = m.organization_id where o.slug = ? and r.role = 'org_admin' and m.left_at is null""")) {
            query.setString(1, mine.slug());
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
