package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {

    private static final Path DB = Path.of("db").toAbsolutePath();

    @TempDir
    Path folder;

    private TestPostgres.Database database;

    @BeforeEach
    void copyTheFiles() throws IOException {
        for (var name : new String[] {"migrations", "functions", "views", "policies"}) {
            if (Files.isDirectory(DB.resolve(name))) {
                copy(DB.resolve(name), folder.resolve(name));
            }
        }
        Files.createDirectories(folder.resolve("functions/test"));
        write("functions/test/R__10_test_greeting.sql", """
            -- ${derived}
            create function greeting(name text) returns text language sql immutable set search_path = public, pg_temp as $$ select 'Hello ' || name $$;
            """);
        write("functions/test/R__10_test_farewell.sql", """
            -- ${derived}
            create function farewell() returns text language sql immutable set search_path = public, pg_temp as $$ select 'Goodbye' $$;
            """);
        database = TestPostgres.empty();
        migrate();
    }

    @Test
    void secondRunHasNothingToDo() {
        assertEquals(0, migrate());
    }

    @Test
    void functionWithAnotherSignatureReplacesTheOldOne() throws Exception {
        write("functions/test/R__10_test_greeting.sql", """
            -- ${derived}
            create function greeting(name text, mark text) returns text language sql immutable set search_path = public, pg_temp as $$ select name || mark $$;
            """);
        migrate();
        assertEquals("greeting(text,text)", functions("greeting"));
        assertEquals("farewell()", functions("farewell"));
    }

    @Test
    void deletedFileTakesItsFunctionAway() throws Exception {
        Files.delete(folder.resolve("functions/test/R__10_test_farewell.sql"));
        migrate();
        assertEquals("", functions("farewell"));
        assertEquals("greeting(text)", functions("greeting"));
    }

    @Test
    void brokenLastFileLeavesEverythingAsItWas() throws Exception {
        var before = derived();
        Files.createDirectories(folder.resolve("policies/test"));
        write("policies/test/R__99_test_broken.sql", "-- ${derived}\ncreate policy broken on no_such_table;\n");
        write("functions/test/R__10_test_greeting.sql", "-- ${derived}\n");
        var failure = assertThrows(Failure.class, this::migrate);
        assertTrue(failure.getMessage().contains("no_such_table"), failure.getMessage());
        assertTrue(failure.getMessage().contains("as it was before"), failure.getMessage());
        assertEquals(before, derived());
        Files.delete(folder.resolve("policies/test/R__99_test_broken.sql"));
        migrate();
        assertEquals("", functions("greeting"));
    }

    @Test
    void policiesAreThereAgainAfterARebuild() throws Exception {
        var before = derived();
        write("functions/test/R__10_test_greeting.sql", Files.readString(folder.resolve("functions/test/R__10_test_greeting.sql")) + "-- changed\n");
        migrate();
        assertEquals(before, derived());
    }

    @Test
    void newVersionThatDropsEverythingDerivedFindsItAllMadeAgain() throws Exception {
        var before = derived();
        write("migrations/V9999__wider.sql", "call drop_derived();\nalter table enrollments alter column source type varchar(40);\nalter table courses add column motto text;");
        migrate();
        assertEquals(before, derived());
        assertEquals("INSERT, UPDATE", query("""
            select string_agg(privilege_type, ', ' order by privilege_type) from information_schema.column_privileges
             where table_name = 'courses' and column_name = 'motto' and grantee = 'lectern_app' and privilege_type <> 'SELECT'
            """));
    }

    @Test
    void changedMigrationIsRefusedByName() throws Exception {
        var last = lastVersioned();
        Files.writeString(last, Files.readString(last) + "\n-- changed\nselect 1;\n");
        var failure = assertThrows(Failure.class, this::migrate);
        assertTrue(failure.getMessage().contains("was changed (version " + version(last)), failure.getMessage());
    }

    @Test
    void schemaNewerThanTheProgramIsRefused() throws Exception {
        write("migrations/V9999__future.sql", "select 1;");
        migrate();
        Files.delete(folder.resolve("migrations/V9999__future.sql"));
        var failure = assertThrows(Failure.class, this::migrate);
        assertTrue(failure.getMessage().contains("version 9999, newer than this program"), failure.getMessage());
    }

    @Test
    void headNamesTheLastVersionAndTheDigestOfAllFiles() throws Exception {
        var head = migrations().head();
        assertTrue(head.startsWith(version(lastVersioned()) + "/"), head);
        Files.delete(folder.resolve("functions/test/R__10_test_farewell.sql"));
        assertFalse(migrations().head().equals(head));
    }

    private int migrate() {
        return migrations().run();
    }

    private Migrations migrations() {
        return Migrations.of(database.administered(), folder);
    }

    private String functions(String name) throws SQLException {
        return query("select coalesce(string_agg(p.oid::regprocedure::text, ' ' order by 1), '') from pg_proc p where proname = '" + name + "'");
    }

    private String derived() throws SQLException {
        return query("""
            select coalesce(string_agg(name, e'\\n' order by name), '') from (
              select 'policy ' || tablename || ' ' || policyname from pg_policies where schemaname = 'public'
              union all select 'trigger ' || tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
              union all select 'function ' || oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace
              union all select 'view ' || relname from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
              union all select 'grant ' || table_name || ' ' || grantee || ' ' || privilege_type
                from information_schema.role_table_grants where table_schema = 'public') all_names (name)
            """);
    }

    private String query(String sql) throws SQLException {
        try (var connection = database.asOwner(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Path lastVersioned() throws IOException {
        try (var files = Files.list(folder.resolve("migrations"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("V")).max(java.util.Comparator.naturalOrder()).orElseThrow();
        }
    }

    private static String version(Path file) {
        return file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
