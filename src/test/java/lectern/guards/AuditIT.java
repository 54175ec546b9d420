package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lectern.guards.Routes.Route;
import lectern.platform.tenancy.Unaudited;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route that changes something is used once with success, and leaves a row in the audit log under its request's id and
 * its own name. A route without a line in {@link Changes} is found.
 */
class AuditIT {

    // Only a new installation can be set up: lectern.identity.boundary.SetupIT looks at the row of it.
    private static final Set<String> SEEN_ELSEWHERE = Set.of("identity.setup.create");

    // However somebody signs in, the log has one name for it.
    private static final Map<String, String> KEPT_AS = Map.of("identity.sign-in.tryAs", "identity.sign-in.create");

    @TempDir
    static Path folder;

    private static Changes changes;

    static Collection<String> changes() {
        changes = changes == null ? new Changes(folder) : changes;
        return changes.names();
    }

    @BeforeAll
    static void begin() {
        changes();
    }

    @AfterAll
    static void end() {
        changes = null;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changeLeavesARow(String name) throws SQLException {
        Answer answer = changes.make(name);
        assertTrue(answer.status() < 400, () -> answer.status() + ": " + answer.text());
        Set<String> kept = namesKept(answer);
        assertTrue(kept.contains(KEPT_AS.getOrDefault(name, name)), () -> "The rows of the request are " + kept);
    }

    @Test
    void everyRouteThatChangesSomethingHasALine() {
        assertEquals(Set.of(), withoutALine(changes.names()));
    }

    @Test
    void aRouteWithoutALineIsFound() {
        Set<String> names = new TreeSet<>(changes.names());
        names.remove("courses.lesson.saveQuietly");
        assertEquals(Set.of("courses.lesson.saveQuietly"), withoutALine(names));
    }

    @Test
    void aChangeThatLeavesNoRowIsFound() throws SQLException {
        run("alter table teams disable trigger audit_insert");
        try {
            Answer answer = changes.make("organizations.teams.create");
            assertEquals(303, answer.status());
            assertEquals(Set.of(), namesKept(answer));
        } finally {
            run("alter table teams enable trigger audit_insert");
        }
    }

    @Test
    void whatIsNotAuditedSaysWhy() {
        List<String> unexplained = Routes.all().stream().filter(route -> route.changesState() && !route.isAudited())
            .filter(route -> route.method().getAnnotation(Unaudited.class).value().strip().length() < 10).map(Route::toString).toList();
        assertEquals(List.of(), unexplained);
    }

    @Test
    void readingLeavesNoRow() throws SQLException {
        assertEquals(Set.of(), namesKept(Visitor.of(Lectern.running()).signIn("ada@acme.test").get("/acme")));
    }

    private static Set<String> withoutALine(Set<String> names) {
        Set<String> audited = new TreeSet<>();
        Routes.all().stream().filter(Route::isAudited).map(Route::action).forEach(audited::add);
        audited.removeAll(SEEN_ELSEWHERE);
        audited.removeAll(names);
        return audited;
    }

    /** The names under which the rows of a request are kept. */
    private static Set<String> namesKept(Answer answer) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (var connection = Lectern.running().database().asAdministrator();
             var rows = connection.prepareStatement("select action from audit_logs where request_id = ?")) {
            rows.setString(1, answer.header("X-Request-Id"));
            try (var row = rows.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private static void run(String statement) throws SQLException {
        try (var connection = Lectern.running().database().asOwner()) {
            connection.createStatement().execute(statement);
        }
    }
}
