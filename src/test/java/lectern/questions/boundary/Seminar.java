package lectern.questions.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.platform.crypto.Keys;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;

/**
 * An organization of a test's own with a course that Ben teaches, laid straight into the database. Its lessons are "text",
 * where both sides always agree, and "film", which is a video.
 */
final class Seminar implements AutoCloseable {

    static final Map<String, String> NOTHING = Map.of();

    private final Connection database = Lectern.running().database().asAdministrator();
    private final UUID organization = UUID.randomUUID();
    private final String slug = "seminar-" + organization.toString().substring(0, 8);
    private final UUID course = UUID.randomUUID();
    final Visitor ben;

    Seminar() {
        run("insert into organizations (id, slug, name) values (?, ?, 'Seminar')", organization, slug);
        UUID teacher = member("Ben Teacher", "ben", "instructor");
        run("insert into courses (organization_id, id, slug, title, summary, instructor_id, status, published_at) values (?, ?, 'course', 'A course', 'About it', ?, 'published', now())",
            organization, course, teacher);
        UUID section = UUID.randomUUID();
        run("insert into course_sections (organization_id, id, course_id, title, position) values (?, ?, ?, 'First', 0)", organization, section, course);
        lesson(section, "text", 1, "article", "<p>Put a ruler down the middle. Both sides <strong>always agree</strong>.</p>");
        lesson(section, "film", 2, "video", "");
        ben = signedIn("ben");
    }

    /** Somebody who learns in the course, signed in. */
    Visitor student(String name) {
        String word = name.toLowerCase();
        enrol(member(name + " Student", word));
        return signedIn(word);
    }

    /** Somebody of the organization who is not in the course. */
    Visitor outsider(String name, String... roles) {
        member(name + " Elsewhere", name.toLowerCase(), roles);
        return signedIn(name.toLowerCase());
    }

    private void enrol(UUID member) {
        run("insert into enrollments (organization_id, course_id, student_id) values (?, ?, ?)", organization, course, member);
    }

    UUID member(String name, String word, String... roles) {
        UUID user = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        run("insert into users (id, full_name, email) values (?, ?, ?)", user, name, email(word));
        run("insert into memberships (organization_id, id, user_id, full_name, email, joined_at) values (?, ?, ?, ?, ?, now())", organization, member, user, name, email(word));
        for (String role : roles) {
            run("insert into user_roles (organization_id, member_id, role) values (?, ?, ?)", organization, member, role);
        }
        return member;
    }

    Visitor signedIn(String word) {
        String token = Keys.token(32);
        run("insert into sessions (user_id, token_hash, last_seen_at, expires_at) select id, ?, now(), now() + interval '1 day' from users where email = ?", Keys.hash(token), email(word));
        return Visitor.of(Lectern.running()).cookie("session", token);
    }

    /** A path in the organization. */
    String path(String below) {
        return "/" + slug + below;
    }

    /** An address below the course. */
    String at(String below) {
        return path("/courses/course" + below);
    }

    /** Asks at the lesson "text"; answers the question's address. */
    String ask(Visitor visitor, String title) {
        return ask(visitor, title, NOTHING);
    }

    String ask(Visitor visitor, String title, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("title", title);
        return place(press(visitor, at("/lessons/text/questions"), fields));
    }

    /** Answers a question; answers the answer's own address, where its buttons lead. */
    String answer(Visitor visitor, String question, String body) {
        return answer(visitor, question, Map.of("body", body));
    }

    String answer(Visitor visitor, String question, Map<String, String> fields) {
        String place = place(press(visitor, question + "/answers", fields));
        return at("/questions/" + place.replaceAll(".*#post-", ""));
    }

    private static String place(Answer redirect) {
        if (redirect.status() != 303) {
            throw new AssertionError(redirect.status() + "\n" + redirect.text());
        }
        return redirect.location();
    }

    /** Posts with the person's own token, whatever page offers the form. */
    static Answer press(Visitor visitor, String address, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", visitor.get("/account").document().select("meta[name=csrf]").attr("content"));
        return visitor.post(address, all);
    }

    static Answer press(Visitor visitor, String address) {
        return press(visitor, address, NOTHING);
    }

    /** The sentence that the page after a step says. */
    static String said(Visitor visitor, Answer redirect) {
        return visitor.follow(redirect).textOf(".flash p");
    }

    void run(String statement, Object... values) {
        try (PreparedStatement prepared = prepared(statement, values)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of the first row as text, or null. */
    String one(String query, Object... values) {
        try (PreparedStatement prepared = prepared(query, values); var rows = prepared.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** A column of the post at an address. */
    String post(String address, String column) {
        return one("select " + column + "::text from lesson_qa where id = ?", id(address));
    }

    /** Counters that differ from their recount. */
    List<String> drift() {
        List<String> found = new ArrayList<>();
        try (PreparedStatement prepared = prepared("select d::text from counter_drift() d where d.organization_id = ?", organization); var rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID id(String address) {
        return UUID.fromString(address.replaceAll(".*/", ""));
    }

    UUID course() {
        return course;
    }

    UUID organization() {
        return organization;
    }

    String email(String word) {
        return word + "@" + slug + ".test";
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lesson(UUID section, String word, int position, String type, String body) {
        run("insert into course_lessons (organization_id, course_id, section_id, slug, title, position, lesson_type, body) values (?, ?, ?, ?, ?, ?, ?, ?)",
            organization, course, section, word, "Lesson " + word, position, type, body);
    }

    private PreparedStatement prepared(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = database.prepareStatement(statement);
        for (int place = 0; place < values.length; place++) {
            prepared.setObject(place + 1, values[place]);
        }
        return prepared;
    }
}
