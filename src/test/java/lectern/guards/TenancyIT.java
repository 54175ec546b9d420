package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenancyIT {

    private Connection owner;
    private Connection app;
    private Tenancy tenancy;
    private UUID acme;
    private UUID globex;

    @BeforeEach
    void open() throws SQLException {
        var database = TestPostgres.demo();
        owner = database.asOwner();
        app = database.asApp();
        app.setAutoCommit(false);
        tenancy = new Tenancy(owner, app);
        acme = organization("acme");
        globex = organization("globex");
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
        owner.close();
    }

    @Test
    void bothOrganizationsOfTheDemoWorldHaveARowInEveryTable() throws SQLException {
        assertEquals(List.of(), tenancy.tablesWithoutRowsOf(globex), "globex; add one in db/demo");
        assertEquals(List.of(), tenancy.tablesWithoutRowsOf(acme), "acme; add one in db/demo");
    }

    @Test
    void anOrganizationReachesNoRowOfAnother() throws SQLException {
        assertEquals(List.of(), tenancy.breaches(acme, globex));
        assertEquals(List.of(), new Tenancy(owner, app).breaches(globex, acme));
    }

    @Test
    void withoutAnOrganizationEveryTableIsEmpty() throws SQLException {
        assertEquals(List.of(), tenancy.readableOutside());
    }

    @Test
    void connectionOfAPoolHasNoOrganizationAfterRollbackOrCommit() throws SQLException {
        for (var isCommit : new boolean[] {false, true}) {
            settings("app.organization_id", acme);
            assertTrue(count("courses") > 0);
            if (isCommit) {
                app.commit();
            } else {
                app.rollback();
            }
            assertEquals("", text("select coalesce(current_setting('app.organization_id', true), '')"));
            assertEquals(0, count("courses"));
        }
    }

    @Test
    void peopleReachOnlyTheirOwnRows() throws SQLException {
        var ada = UUID.fromString(text("select id from memberships where email = 'ada@acme.test'"));
        var own = Tenancy.texts(owner, """
            select c.relname || ' ' || (regexp_match(pg_get_expr(p.polqual, p.polrelid), '\\((\\w+) ='))[1]
              from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'own' order by 1
            """);
        assertTrue(own.containsAll(List.of("enrollments student_id", "student_activity student_id", "student_progress student_id", "study_minutes student_id")), own.toString());
        settings("app.organization_id", acme, "app.member_id", ada, "app.reach", "own");
        for (var pair : own) {
            var table = pair.split(" ")[0];
            var person = pair.split(" ")[1];
            assertTrue(count(table) > 0, table);
            assertEquals(0, count(table + " where " + person + " <> '" + ada + "'"), table);
            var others = Long.parseLong(Tenancy.texts(owner, "select count(*) from " + table + " where organization_id = ? and " + person + " <> ?", acme, ada).get(0));
            assertTrue(others > 0, table + " has rows of others to hide");
        }
        settings("app.reach", "all");
        for (var pair : own) {
            assertTrue(count(pair.split(" ")[0] + " where " + pair.split(" ")[1] + " <> '" + ada + "'") > 0, pair);
        }
    }

    @Test
    void missingPolicyIsNoticed() throws SQLException {
        owner.createStatement().execute("drop policy tenant on teams");
        var breaches = tenancy.breaches(acme, globex);
        for (var command : List.of("select", "update", "insert")) {
            assertTrue(breaches.stream().anyMatch(breach -> breach.startsWith("teams: " + command)), command + ": " + breaches);
        }
        assertTrue(new Tenancy(owner, app).readableOutside().contains("teams is read without an organization touches "
            + Tenancy.texts(owner, "select count(*) from teams").get(0) + " rows"));
    }

    @Test
    void tableWithoutPoliciesIsNoticed() throws SQLException {
        owner.createStatement().execute("alter table file_names disable row level security");
        var breaches = tenancy.breaches(acme, globex);
        for (var command : List.of("select", "delete", "insert")) {
            assertTrue(breaches.stream().anyMatch(breach -> breach.startsWith("file_names: " + command)), command + ": " + breaches);
        }
    }

    @Test
    void newTableWithoutARowIsNoticed() throws SQLException {
        owner.createStatement().execute("create table gadgets (organization_id uuid not null, id uuid not null, primary key (organization_id, id))");
        assertEquals(List.of("gadgets"), tenancy.tablesWithoutRowsOf(globex));
    }

    private UUID organization(String slug) throws SQLException {
        return UUID.fromString(Tenancy.texts(owner, "select id from organizations where slug = ?", slug).get(0));
    }

    private void settings(Object... pairs) throws SQLException {
        for (int i = 0; i < pairs.length; i += 2) {
            Tenancy.texts(app, "select set_config(?, ?, true)", pairs[i], pairs[i + 1].toString());
        }
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(Tenancy.texts(app, "select count(*) from " + from).get(0));
    }

    private String text(String sql) throws SQLException {
        return Tenancy.texts(sql.contains("current_setting") ? app : owner, sql).get(0);
    }
}
