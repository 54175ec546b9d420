package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.platform.web.RequestContext;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    private Connection database;

    @BeforeAll
    void open() throws SQLException {
        database = TestPostgres.fresh().asOwner();
        database.setAutoCommit(false);
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @Test
    void schemaKeepsItsRules() throws SQLException {
        assertEquals("", String.join("\n", Schema.faults(database)));
    }

    @Test
    void migrationFilesKeepTheirRules() {
        assertEquals("", String.join("\n", Schema.fileFaults(Path.of("db"))));
    }

    @Test
    void wordsOfTheProductAreNoAddressOfAnOrganization() throws SQLException {
        var taken = new TreeSet<String>();
        for (var word : RequestContext.RESERVED) {
            if (word.matches("[a-z0-9]+(-[a-z0-9]+)*") && isTaken(word)) {
                taken.add(word);
            }
        }
        assertEquals(new TreeSet<>(), taken);
        assertTrue(isTaken("acme"));
    }

    private boolean isTaken(String slug) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into organizations (slug, name) values ('" + slug + "', 'Somebody')");
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            database.rollback();
        }
    }

    /** Each rule is broken once, to see that it is noticed. */
    @ParameterizedTest(name = "{1}")
    @MethodSource("breaches")
    void breachIsNoticed(String breach, String noticed) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(breach);
            var faults = Schema.faults(database);
            assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(noticed)), () -> "Not noticed; found " + faults);
        } finally {
            database.rollback();
        }
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
            arguments("create table plans (id uuid primary key)", "plans has no organization_id"),
            arguments("alter table teams drop constraint teams_pkey cascade; alter table teams alter column organization_id drop not null", "teams allows rows without an organization"),
            arguments("comment on table teams is null", "teams has no comment"),
            arguments("comment on view lesson_progress is null", "lesson_progress has no comment"),
            arguments("alter table teams alter column created_at drop default", "teams has no created_at"),
            arguments("alter table team_members drop column updated_at", "team_members has rows that change, but no updated_at"),
            arguments("alter table sessions drop column updated_at", "sessions has rows that change, but no updated_at"),
            arguments("drop trigger update_teams_updated_at on teams", "teams has an updated_at that no trigger sets"),
            arguments("alter table teams disable trigger update_teams_updated_at", "teams has an updated_at that no trigger sets"),
            arguments("call drop_derived(); alter table course_lessons drop column deleted_at", "course_lessons carries no deleted_at"),
            arguments("create type mood as enum ('good'); alter table teams add column mood mood", "teams.mood has a type the planner"),
            arguments("alter table teams add column seen_at timestamp", "teams.seen_at has a type the planner"),
            arguments("alter table teams add column active boolean", "teams.active is a boolean not named is_"),
            arguments("alter table teams add column started timestamptz", "teams.started is an instant not named"),
            arguments("alter view lesson_progress reset (security_invoker)", "lesson_progress is a view that does not read with the rights of its reader"),
            arguments("alter table study_minutes drop constraint study_minutes_pkey, add primary key (id)", "study_minutes has no primary key led by organization_id"),
            arguments("alter table teams add unique (name)", "teams (name) is a unique key not led by organization_id"),
            arguments("create unique index on teams (organization_id, name)", "teams (organization_id, name) is a unique key that deleted rows keep taken"),
            arguments("alter table teams add unique (id); alter table files add column team_id uuid references teams (id)", "files files_team_id_fkey is a foreign key that does not carry"),
            arguments("alter table files drop constraint files_organization_id_uploaded_by_id_fkey, add constraint uploader foreign key (organization_id, uploaded_by_id) references memberships on delete set null",
                "files uploader is a foreign key that would null the organization too"),
            arguments("alter table files add column user_id uuid references users", "files files_user_id_fkey points to a global table"),
            arguments("alter table courses add column checked_by_id uuid", "courses.checked_by_id names a person"),
            arguments("drop index team_members_by_member", "team_members team_members_organization_id_member_id_fkey has no index"),
            arguments("create index teams_search on teams using gin (organization_id, name gin_trgm_ops)", "teams teams_search is a search index whose new entries wait"),
            arguments("alter table teams no force row level security", "teams does not force row-level security"),
            arguments("alter table users disable row level security", "users does not force row-level security"),
            arguments("drop policy tenant on teams", "teams lacks the restrictive policy"),
            arguments("alter policy tenant on teams using (true)", "teams lacks the restrictive policy"),
            arguments("drop policy everyone on teams", "teams lets lectern_app in by no permissive policy"),
            arguments("drop policy owner on teams", "teams has no policy for its owner"),
            arguments("drop policy owner on users", "users has no policy for its owner"),
            arguments("create policy anybody on teams using (true)", "teams anybody is a policy to PUBLIC"),
            arguments("alter policy everyone on teams using (deleted_at is null)", "teams everyone is a policy that reads tables or deleted_at"),
            arguments("alter policy everyone on teams using (exists (select 1 from courses))", "teams everyone is a policy that reads tables or deleted_at"),
            arguments("create policy all_of_them on users to lectern_app using (true)", "users all_of_them lets lectern_app see a table above"),
            arguments("grant update (enrolled_count) on courses to lectern_app", "courses.enrolled_count is a counter"),
            arguments("grant insert on teams to lectern_app", "teams.member_count is a counter"),
            arguments("grant update on teams to lectern_app", "teams lets a row move to another organization"),
            arguments("grant select on credentials to lectern_app", "credentials is reached by"),
            arguments("grant delete on audit_logs to lectern_operator", "audit_logs lets the audit log be changed"),
            arguments("grant select on audit_logs_default to lectern_app", "audit_logs_default is a partition that somebody was granted"),
            arguments("grant select (reason) on audit_logs_default to lectern_app", "audit_logs_default is a partition that somebody was granted"),
            arguments("grant select on teams to public", "teams SELECT is granted to PUBLIC"),
            arguments("grant truncate on teams to lectern_app", "teams TRUNCATE is granted to PUBLIC, or for more"),
            arguments("create function f() returns integer language sql immutable as 'select 1'", "f() has no pinned search_path"),
            arguments("create function f() returns integer language sql immutable set search_path = pg_temp, public as 'select 1'", "f() has no pinned search_path"),
            arguments("grant execute on function find_credential(text) to public", "find_credential(text) is executable by everybody"),
            arguments("create function f() returns integer language sql immutable security definer set search_path = public, pg_temp as 'select 1'", "f() sees every organization and is not on the list"),
            arguments("alter function people_exist() security invoker", "people_exist() is on the list"),
            arguments("create function tg_nothing__at_all() returns trigger language plpgsql set search_path = public, pg_temp as 'begin return null; end'",
                "tg_nothing__at_all() is a trigger function not named"),
            arguments("create trigger one_by_one before insert on teams for each row execute function update_updated_at_column()", "teams one_by_one is a trigger for each row"));
    }

    /** What only a superuser can break. */
    @Test
    void powerfulRolesAreNoticed() throws SQLException {
        try (var administrator = TestPostgres.fresh().asAdministrator()) {
            administrator.setAutoCommit(false);
            for (var breach : List.of("alter role lectern_app bypassrls", "alter role lectern_operator superuser", "grant lectern_owner to lectern_app")) {
                administrator.createStatement().execute(breach);
                assertTrue(Schema.faults(administrator).stream().anyMatch(fault -> fault.endsWith("is a role with more power than it may have")), breach);
                administrator.rollback();
            }
            administrator.createStatement().execute("create table mine (); alter table mine owner to lectern_app");
            assertTrue(Schema.faults(administrator).stream().anyMatch(fault -> fault.endsWith("is owned by lectern_app or lectern_operator")));
            administrator.rollback();
            administrator.createStatement().execute("grant create on schema public to public");
            assertTrue(Schema.faults(administrator).contains("public lets everybody create objects in it"));
            administrator.rollback();
        }
    }

    @Test
    void carelessFilesAreNoticed() {
        assertEquals(List.of("R__10_x.sql does not start with the line -- ${derived}, so that it would not be made again with the others",
                "R__10_x.sql makes function x without saying whether it is volatile, stable or immutable"),
            Schema.fileFaults("R__10_x.sql", "create function x(a text) returns text language sql as $$ select a $$;"));
        assertEquals(List.of("R__10_x.sql replaces what a plain create would make"), Schema.fileFaults("R__10_x.sql", "-- ${derived}\ncreate or replace view x as select 1;"));
        assertEquals(List.of("V0007__x.sql makes something that belongs into an R file"), Schema.fileFaults("V0007__x.sql", "create table x ();\ngrant select on x to lectern_app;"));
        assertEquals(List.of("R__40_x.sql grants on all tables, partitions among them"),
            Schema.fileFaults("R__40_x.sql", "-- ${derived}\ngrant select on all tables in schema public to lectern_app;"));
    }
}
