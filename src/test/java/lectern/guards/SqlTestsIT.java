package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs src/test/sql: each file in a transaction that is rolled back, after world.sql. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlTestsIT {

    private static final Path FOLDER = Path.of("src/test/sql");

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

    @TestFactory
    Stream<DynamicTest> everyFile() throws IOException {
        return tests().stream().map(file -> dynamicTest(FOLDER.relativize(file).toString(), file.toUri(), () -> run(Files.readString(file))));
    }

    @Test
    void everyTriggerFunctionHasATest() throws Exception {
        var untested = new ArrayList<>(Tenancy.texts(database, """
            select p.proname::text from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
            union
            select regexp_replace(t.tgname, '_insert$', '') from pg_trigger t where t.tgfoid = 'tg_count'::regproc and t.tgname like '%\\_insert'
            order by 1
            """));
        tests().forEach(file -> untested.remove(file.getFileName().toString().replace(".sql", "")));
        assertEquals(List.of(), untested);
    }

    @Test
    void wrongExpectationFails() {
        var wrong = assertThrows(SQLException.class, () -> run("select expect('two and two', 5, 2 + 2);"));
        assertEquals("ERROR: two and two: expected 5, but it is 4", wrong.getMessage().lines().findFirst().orElse(""));
        assertThrows(SQLException.class, () -> run("select expect('something', 1, null);"));
        assertThrows(SQLException.class, () -> run("select expect_refused('what is allowed', '42501', 'select 1');"));
        assertThrows(SQLException.class, () -> run("select expect_refused('for another reason', '42501', 'select 1 / 0');"));
    }

    private void run(String test) throws Exception {
        try (var statement = database.createStatement()) {
            statement.execute(Files.readString(FOLDER.resolve("world.sql")));
            statement.execute(test);
        } finally {
            database.rollback();
        }
    }

    private static List<Path> tests() throws IOException {
        try (var files = Files.walk(FOLDER, 2)) {
            return files.filter(file -> file.toString().endsWith(".sql") && !file.getParent().equals(FOLDER)).sorted().toList();
        }
    }
}
