package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import lectern.courses.cartridge.CartridgeBuilder;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.TestPostgres;
import lectern.testing.Visitor;

/** Somebody who imports courses into an instance, and what of it can be counted afterwards. */
final class Importing {

    static final String HOME = "/acme/courses/import";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    final Lectern lectern;
    final Visitor visitor;
    private final Path folder;

    Importing(Lectern lectern, String person, Path folder) {
        this.lectern = lectern;
        this.visitor = Visitor.of(lectern).signIn(person);
        this.folder = folder;
    }

    Answer send(byte[] packed) {
        return visitor.submit(visitor.get(HOME).form("#upload"), Map.of("package", file(packed)));
    }

    Path file(byte[] packed) {
        try {
            return Files.write(Files.createTempFile(folder, "course", ".imscc"), packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads a package and answers where its report is. */
    String upload(CartridgeBuilder course) {
        Answer answer = send(course.bytes());
        assertEquals(303, answer.status(), answer.text());
        return answer.location();
    }

    /** Decides and begins. */
    void begin(String place, Map<String, ?> choices) {
        Answer answer = visitor.submit(visitor.get(place).form("#decision"), choices);
        assertEquals(303, answer.status(), answer.text());
        assertEquals(place, answer.location());
    }

    /** Waits until the import is over; answers its page. */
    Answer await(String place) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Answer page = visitor.get(place);
            if (page.status() == 200 && page.document().selectFirst("#import-progress") == null) {
                return page;
            }
            pause(200);
        }
        throw new AssertionError("The import at " + place + " does not end:\n" + lectern.output());
    }

    /** Uploads, imports and waits; answers the page of the import. */
    Answer run(CartridgeBuilder course, Map<String, ?> choices) {
        String place = upload(course);
        begin(place, choices);
        return await(place);
    }

    /** Imports a new course; answers the word of it in addresses. */
    String course(CartridgeBuilder course) {
        Answer page = run(course, Map.of());
        String href = page.document().select(".page__actions a").attr("href");
        assertEquals("/acme/courses/", href.substring(0, Math.min(14, href.length())), page.text());
        return href.substring("/acme/courses/".length()).replace("/edit", "");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rows a query answers, as text. */
    List<String> rows(String query, Object... arguments) {
        return rows(lectern.database(), query, arguments);
    }

    static List<String> rows(TestPostgres.Database database, String query, Object... arguments) {
        try (var connection = database.asAdministrator(); var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<String> rows = new java.util.ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String one(String query, Object... arguments) {
        List<String> rows = rows(query, arguments);
        assertEquals(1, rows.size(), query);
        return rows.get(0);
    }

    void change(String statement, Object... arguments) {
        try (var connection = lectern.database().asAdministrator(); var change = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                change.setObject(i + 1, arguments[i]);
            }
            change.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows each table has. */
    Map<String, String> counts() {
        Map<String, String> counts = new TreeMap<>();
        for (String table : rows("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1")) {
            counts.put(table, one("select count(*) from \"" + table + "\""));
        }
        return counts;
    }

    /** Everything that lies in the store. */
    Set<String> stored() {
        Path store = lectern.home().resolve("files");
        try (var all = Files.walk(store)) {
            return new TreeSet<>(all.filter(Files::isRegularFile).map(file -> store.relativize(file).toString()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
