package lectern.organizations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformIT {

    private final Lectern lectern = Lectern.running();
    private final Visitor root = Visitor.of(lectern).signIn("root@lectern.test");

    @Test
    void newOrganizationStandsInTheListAndItsAdminIsInvited() {
        var own = OwnOrganization.at(lectern);
        assertTrue(root.get("/platform/organizations?name=own+" + own.slug() + "&after=00000000-0000-0000-0000-000000000000").textOf("main").contains("/" + own.slug()));
        assertEquals(200, own.admin().get(own.path("/settings/general")).status());
        assertEquals(404, root.get(own.path("")).status());
    }

    @ParameterizedTest
    @CsvSource({"name,''", "slug,platform", "slug,acme", "slug,Ä", "zone,''", "accent,blue", "admin_name,''", "admin_email,nobody"})
    void badInputIsSaidAndKept(String field, String value) {
        var answer = create(Map.of(field, value));
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
        assertEquals(field.equals("admin_name") ? "" : "Ona", answer.document().select("input[name=admin_name]").val());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/platform", "/platform/organizations", "/platform/organizations/new", "/platform/invitations"})
    void onlyPlatformAdminsKnowOfIt(String path) {
        assertEquals(404, Visitor.of(lectern).signIn("olga@acme.test").get(path).status());
        assertTrue(Visitor.of(lectern).get(path).location().startsWith("/sign-in"));
        assertTrue(root.get(path).status() < 400);
    }

    @Test
    void onlyPlatformAdminsCreateOrganizations() {
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").post("/platform/organizations", Map.of("name", "x")).status());
        assertEquals("/sign-in", Visitor.of(lectern).post("/platform/organizations", Map.of("name", "x")).location());
    }

    @Test
    void eachLookAcrossOrganizationsIsInTheAuditLog() throws Exception {
        int before = looks();
        root.get("/platform/organizations");
        root.get("/platform/invitations");
        assertTrue(looks() >= before + 2);
    }

    private int looks() throws Exception {
        try (var connection = lectern.database().asAdministrator(); var row = connection.createStatement().executeQuery("""
                select count(*) from audit_logs a join users u on u.id = a.actor_id
                 where u.email = 'root@lectern.test' and a.audit_action = 'view'
                   and a.action in ('organizations.platform-organizations.show', 'organizations.platform-invitations.show')""")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Answer create(Map<String, String> values) {
        var all = new HashMap<String, String>(Map.of("name", "Bad", "slug", "bad-input", "language", "en", "zone", "Europe/London", "accent", "#224466",
            "admin_name", "Ona", "admin_email", "ona@bad.test"));
        all.putAll(values);
        return root.submit(root.get("/platform/organizations/new").formWith("slug"), all);
    }
}
