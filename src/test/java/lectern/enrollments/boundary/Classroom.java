package lectern.enrollments.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
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
 * An organization of a test's own with an instructor and a course, laid straight into the database: the tests here make
 * people by the dozen. The course has four lessons: "one" counts when opened, "two" when marked as done, "three" when
 * opened, and "four" is optional.
 */
public final class Classroom implements AutoCloseable {

    private final Lectern lectern;
    private final Connection database;
    private final UUID organization = UUID.randomUUID();
    private final String slug = "class-" + organization.toString().substring(0, 8);
    private final UUID instructor;
    private final Visitor ben;
    private final UUID course;

    private Classroom(Lectern lectern) {
        this.lectern = lectern;
        this.database = lectern.database().asAdministrator();
        run("insert into organizations (id, slug, name) values (?, ?, 'Class')", organization, slug);
        this.instructor = member("Ben Teacher", "ben", "instructor");
        this.ben = signedIn("ben");
        this.course = course("course");
    }

    public static Classroom open(Lectern lectern) {
        return new Classroom(lectern);
    }

    /** The instructor of the course. */
    public Visitor ben() {
        return ben;
    }

    public UUID courseId() {
        return course;
    }

    public String path(String below) {
        return "/" + slug + below;
    }

    /** An address below the course. */
    public String at(String below) {
        return path("/courses/course" + below);
    }

    public String email(String word) {
        return word + "@" + slug + ".test";
    }

    /** Makes somebody of the organization who can sign in. */
    public UUID member(String name, String word, String... roles) {
        var user = UUID.randomUUID();
        var member = UUID.randomUUID();
        run("insert into users (id, full_name, email) values (?, ?, ?)", user, name, email(word));
        run("insert into memberships (organization_id, id, user_id, full_name, email, joined_at) values (?, ?, ?, ?, ?, now())", organization, member, user, name, email(word));
        for (var role : roles) {
            run("insert into user_roles (organization_id, member_id, role) values (?, ?, ?)", organization, member, role);
        }
        return member;
    }

    /** A browser in which a member is signed in. */
    public Visitor signedIn(String word) {
        var token = Keys.token(32);
        run("insert into sessions (user_id, token_hash, last_seen_at, expires_at) select id, ?, now(), now() + interval '1 day' from users where email = ?",
            Keys.hash(token), email(word));
        return Visitor.of(lectern).cookie("session", token);
    }

    /** Somebody who learns here, signed in. */
    public Visitor student(String name, String word) {
        member(name, word);
        return signedIn(word);
    }

    public UUID idOf(String word) {
        return UUID.fromString(one("select id::text from memberships where organization_id = ? and email = ?", organization, email(word)));
    }

    /** A published course with the four lessons, taught by the instructor. */
    public UUID course(String courseSlug) {
        var id = UUID.randomUUID();
        var section = UUID.randomUUID();
        run("insert into courses (organization_id, id, slug, title, summary, instructor_id, status, published_at) values (?, ?, ?, 'A course', 'About it', ?, 'published', now())",
            organization, id, courseSlug, instructor);
        run("insert into course_sections (organization_id, id, course_id, title, position) values (?, ?, ?, 'First', 0)", organization, section, id);
        lesson(id, section, "one", 1, "opened", true);
        lesson(id, section, "two", 2, "marked_done", true);
        lesson(id, section, "three", 3, "opened", true);
        lesson(id, section, "four", 4, "opened", false);
        return id;
    }

    /** Adds a lesson to the course. */
    public void addLesson(String lessonSlug, int position, String rule, boolean isRequired) {
        lesson(course, UUID.fromString(one("select id::text from course_sections where course_id = ?", course)), lessonSlug, position, rule, isRequired);
    }

    private void lesson(UUID courseId, UUID section, String lessonSlug, int position, String rule, boolean isRequired) {
        run("""
            insert into course_lessons (organization_id, course_id, section_id, slug, title, position, lesson_type, body, completion_rule, is_required, planned_minutes, created_at)
            values (?, ?, ?, ?, ?, ?, 'article', '<p>Text</p>', ?, ?, 5, clock_timestamp())
            """, organization, courseId, section, lessonSlug, "Lesson " + lessonSlug, position, rule, isRequired);
    }

    /** Changes the course: {@code capacity = 3}. */
    public void change(String assignment) {
        run("update courses set " + assignment + " where id = ?", course);
    }

    public void run(String statement, Object... values) {
        try (var prepared = prepared(statement, values)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of the first row as text, or null. */
    public String one(String query, Object... values) {
        var all = all(query, values);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first column of every row as text. */
    public List<String> all(String query, Object... values) {
        try (var prepared = prepared(query, values); var rows = prepared.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** What a student's enrollment holds: {@code enrollment("ada", "status")}. */
    public String enrollment(String word, String column) {
        return one("select e." + column + "::text from enrollments e where e.course_id = ? and e.student_id = ?", course, idOf(word));
    }

    /** The record of what a student did, in its order. */
    public List<String> record(String word) {
        return all("""
            select a.activity_type || coalesce(' ' || l.slug, '') from student_activity a left join course_lessons l on l.id = a.lesson_id
             where a.course_id = ? and a.student_id = ? order by a.occurred_at, a.id
            """, course, idOf(word));
    }

    /** Counters that differ from their recount. */
    public List<String> drift() {
        return all("select d::text from counter_drift() d where d.organization_id = ?", organization);
    }

    /** Posts to an address without a form, with the token of a page of ours. */
    public static Answer press(Visitor visitor, String path, Map<String, ?> fields) {
        var token = visitor.get("/account").document().select("meta[name=csrf]").attr("content");
        var all = new LinkedHashMap<String, Object>(fields);
        all.put("_csrf", token);
        return visitor.post(path, all);
    }

    public static Answer press(Visitor visitor, String path) {
        return press(visitor, path, Map.of());
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String statement, Object... values) throws SQLException {
        var prepared = database.prepareStatement(statement);
        for (int place = 0; place < values.length; place++) {
            prepared.setObject(place + 1, values[place] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[place]);
        }
        return prepared;
    }
}
