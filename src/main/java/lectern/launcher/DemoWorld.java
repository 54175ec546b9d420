package lectern.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.platform.crypto.Keys;
import lectern.platform.crypto.Passwords;
import lectern.platform.crypto.Uuids;
import lectern.platform.richtext.RichText;

/** Two organizations with people, courses and weeks of learning behind them, to look at and to test with. */
public final class DemoWorld {

    /** Everybody's password in the demo world. */
    static final String PASSWORD = "lectern-demo";

    private static final String MARK = "root@lectern.test";

    private final Keys keys;
    private final Connection connection;
    private final Bundle bundle;
    private final DemoFiles store;
    private final Map<String, UUID> organizations = new HashMap<>();
    private final Map<String, UUID> users = new HashMap<>();
    private final Map<String, UUID> members = new HashMap<>();
    private final String passwordHash = Passwords.hash(PASSWORD);

    private DemoWorld(Connection connection, Bundle bundle, DemoFiles store, Keys keys) {
        this.keys = keys;
        this.connection = connection;
        this.bundle = bundle;
        this.store = store;
    }

    /** Loads the demo world, all of it or nothing. */
    public static void load(DatabaseUrl database, Path files, Keys keys) {
        try (var bundle = Bundle.open(); var connection = database.connectAsOwner()) {
            connection.setAutoCommit(false);
            if (!isEmpty(connection)) {
                throw new Failure("The database " + database.shown() + " holds people or organizations already; the demo world goes only into an empty one.");
            }
            new DemoWorld(connection, bundle, new DemoFiles(files), keys).load();
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("analyze");
        } catch (SQLException e) {
            throw Failures.of(e, database);
        }
    }

    /** Whether nobody and nothing is in the database yet. */
    static boolean isEmpty(DatabaseUrl database) {
        return ask(database, DemoWorld::isEmpty);
    }

    /** Whether anybody can sign in. */
    static boolean hasPeople(DatabaseUrl database) {
        return ask(database, connection -> answer(connection, "select exists (select from users)"));
    }

    /** Whether the database holds the demo world, whose password everybody knows. */
    static boolean isIn(DatabaseUrl database) {
        return ask(database, connection -> answer(connection, "select exists (select from users where email = '" + MARK + "')"));
    }

    private interface Question {
        boolean of(Connection connection) throws SQLException;
    }

    private static boolean ask(DatabaseUrl database, Question question) {
        try (var connection = database.connectAsOwner()) {
            return question.of(connection);
        } catch (SQLException e) {
            throw Failures.of(e, database);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return answer(connection, "select not exists (select from users) and not exists (select from organizations)");
    }

    private static boolean answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void load() throws SQLException {
        for (var row : table("demo/organizations.tsv")) {
            organization(row);
        }
        for (var row : table("demo/people/platform.tsv")) {
            user(row);
            execute("update users set is_platform_admin = true where email = ?", row.get("email"));
        }
        for (var organization : organizations.keySet()) {
            enter(organization);
            people(organization);
            for (var file : bundle.files("demo/courses/" + organization, ".html")) {
                course(organization, DemoCourse.read(file.getFileName().toString().replace(".html", ""), Bundle.text(file)));
            }
        }
        for (var row : table("demo/packages.tsv")) {
            storeFile(organizations.get(row.get("organization")), row.get("file"), "course_import", Uuids.next());
        }
        enter(null);
        for (var file : bundle.files("demo", ".sql")) {
            connection.createStatement().execute(Bundle.text(file));
        }
    }

    // What is written next belongs to this organization, as the application would say.
    private void enter(String organization) throws SQLException {
        var id = organization == null ? "" : organizations.get(organization).toString();
        connection.createStatement().execute("select set_config('app.organization_id', '" + id + "', true), set_config('app.actor_kind', 'system', true)");
    }

    private void organization(Map<String, String> row) throws SQLException {
        var id = Uuids.next();
        organizations.put(row.get("slug"), id);
        execute("insert into organizations (id, slug, name, locale, time_zone, accent_colour) values (?, ?, ?, ?, ?, ?)",
            id, row.get("slug"), row.get("name"), row.get("locale"), row.get("time_zone"), row.get("accent_colour"));
    }

    private void people(String organization) throws SQLException {
        var teams = new HashMap<String, UUID>();
        for (var row : table("demo/people/" + organization + ".tsv")) {
            var roles = Set.of(row.get("role").split(","));
            var member = row.get("invited_by").isEmpty() ? member(organization, row, roles) : invited(organization, row, roles);
            if (!row.get("team").isEmpty()) {
                join(organization, teams, row.get("team"), member, roles.contains("team_lead"));
            }
        }
    }

    private UUID member(String organization, Map<String, String> row, Set<String> roles) throws SQLException {
        var email = row.get("email").isEmpty() ? null : row.get("email");
        var id = Uuids.next();
        execute("""
            insert into memberships (organization_id, id, user_id, full_name, email, source, joined_at)
            values (?, ?, ?, ?, ?, 'demo', now() - interval '90 days')
            """, organizations.get(organization), id, email == null ? null : user(row), row.get("full_name"), email);
        give(organization, id, roles);
        members.put(organization + " " + email, id);
        return id;
    }

    // Somebody who has not answered yet; the link that the application shows works.
    private UUID invited(String organization, Map<String, String> row, Set<String> roles) throws SQLException {
        var organizationId = organizations.get(organization);
        var id = Uuids.next();
        execute("insert into memberships (organization_id, id, full_name, email, source) values (?, ?, ?, ?, 'invitation')",
            organizationId, id, row.get("full_name"), row.get("email"));
        give(organization, id, roles);
        var invitation = Uuids.next();
        execute("""
            insert into invitations (organization_id, id, member_id, invited_by_id, email, token_hash, expires_at)
            values (?, ?, ?, ?, ?, ?, now() + interval '12 days')
            """, organizationId, invitation, id, members.get(organization + " " + row.get("invited_by")), row.get("email"),
            Keys.hash(keys.sign("invitation", organizationId + "/" + invitation)));
        return id;
    }

    private void give(String organization, UUID member, Set<String> roles) throws SQLException {
        for (var role : roles) {
            execute("insert into user_roles (organization_id, id, member_id, role) values (?, ?, ?, ?)",
                organizations.get(organization), Uuids.next(), member, role);
        }
    }

    // One person may belong to both organizations.
    private UUID user(Map<String, String> row) throws SQLException {
        var known = users.get(row.get("email"));
        if (known != null) {
            return known;
        }
        var id = Uuids.next();
        users.put(row.get("email"), id);
        execute("insert into users (id, full_name, email) values (?, ?, ?)", id, row.get("full_name"), row.get("email"));
        execute("insert into credentials (user_id, kind, secret_hash) values (?, 'password', ?)", id, passwordHash);
        return id;
    }

    private void join(String organization, Map<String, UUID> teams, String team, UUID member, boolean isLead) throws SQLException {
        var organizationId = organizations.get(organization);
        if (!teams.containsKey(team)) {
            teams.put(team, Uuids.next());
            execute("insert into teams (organization_id, id, name) values (?, ?, ?)", organizationId, teams.get(team), team);
        }
        execute("insert into team_members (organization_id, id, team_id, member_id, is_lead) values (?, ?, ?, ?, ?)",
            organizationId, Uuids.next(), teams.get(team), member, isLead);
    }

    private void course(String organization, DemoCourse course) throws SQLException {
        var organizationId = organizations.get(organization);
        var id = Uuids.next();
        execute("""
            insert into courses (organization_id, id, slug, title, summary, instructor_id, subject, difficulty, language, search_config,
              status, visibility, is_self_enrolment, capacity, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::regconfig, ?, ?, ?, ?, case when ? = 'draft' then null else now() - interval '60 days' end)
            """, organizationId, id, course.slug(), course.title(), course.meta("description"), instructor(organization, course.meta("instructor")),
            course.meta("subject"), course.meta("difficulty"), course.language(), course.searchConfiguration(), course.meta("status"),
            course.meta("visibility"), Boolean.valueOf(course.meta("self-enrolment")), course.capacity(), course.meta("status"));
        for (var email : course.coInstructors()) {
            execute("insert into course_instructors (organization_id, id, course_id, member_id) values (?, ?, ?, ?)",
                organizationId, Uuids.next(), id, instructor(organization, email));
        }
        var files = new HashMap<String, UUID>();
        var position = 0;
        for (var section : course.sections()) {
            section(organizationId, id, section, position++, files);
        }
    }

    private UUID instructor(String organization, String email) {
        var member = members.get(organization + " " + email);
        if (member == null) {
            throw new Failure("The demo world's courses of " + organization + " name " + email + ", who is not in db/demo/people/" + organization + ".tsv.");
        }
        return member;
    }

    private void section(UUID organizationId, UUID courseId, DemoCourse.Section section, int position, Map<String, UUID> files) throws SQLException {
        var id = Uuids.next();
        execute("insert into course_sections (organization_id, id, course_id, title, position) values (?, ?, ?, ?, ?)",
            organizationId, id, courseId, section.title(), position);
        var next = 0;
        for (var lesson : section.lessons()) {
            lesson(organizationId, courseId, id, lesson, next++, files);
        }
    }

    private void lesson(UUID organizationId, UUID courseId, UUID sectionId, DemoCourse.Lesson lesson, int position, Map<String, UUID> files) throws SQLException {
        var id = Uuids.next();
        var named = new LinkedHashSet<UUID>();
        for (var element : lesson.body().select("[src], [href]")) {
            var attribute = element.hasAttr("src") ? "src" : "href";
            var name = DemoCourse.fileName(element.attr(attribute));
            if (!name.isEmpty()) {
                var file = file(organizationId, courseId, name, files);
                named.add(file);
                element.attr(attribute, "files:" + file + "/" + name);
            }
        }
        var own = lesson.file().isEmpty() ? null : file(organizationId, courseId, lesson.file(), files);
        if (own != null) {
            named.add(own);
        }
        execute("""
            insert into course_lessons (organization_id, id, course_id, section_id, slug, title, position, lesson_type, body, target_url, file_id,
              planned_minutes, completion_rule, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() - interval '70 days')
            """, organizationId, id, courseId, sectionId, lesson.slug(), lesson.title(), position, lesson.kind(),
            RichText.clean(lesson.body().html()), lesson.address().isEmpty() ? null : lesson.address(), own, lesson.minutes(), lesson.completion());
        for (var file : named) {
            execute("insert into file_names (organization_id, id, file_id, named_by_type, named_by_id) values (?, ?, ?, 'lesson', ?)",
                organizationId, Uuids.next(), file, id);
        }
    }

    private UUID file(UUID organizationId, UUID courseId, String name, Map<String, UUID> files) throws SQLException {
        if (!files.containsKey(name)) {
            files.put(name, storeFile(organizationId, name, "course", courseId));
        }
        return files.get(name);
    }

    private UUID storeFile(UUID organizationId, String name, String subjectType, UUID subjectId) throws SQLException {
        var source = bundle.path("demo/files/" + name);
        if (!Files.exists(source)) {
            throw new Failure("The demo world names the file " + name + ", which is not in db/demo/files.");
        }
        var id = Uuids.next();
        var stored = store.put(organizationId, id, source);
        execute("""
            insert into files (organization_id, id, name, media_type, size_bytes, sha256, path, subject_type, subject_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, organizationId, id, stored.name(), stored.mediaType(), stored.size(), stored.sha256(), stored.path(), subjectType, subjectId);
        return id;
    }

    /** The rows of a file whose first line names the columns. */
    private List<Map<String, String>> table(String name) {
        var rows = new ArrayList<Map<String, String>>();
        var lines = Bundle.text(bundle.path(name)).lines().toList();
        var columns = lines.get(0).split("\t");
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split("\t", -1);
            var row = new HashMap<String, String>();
            for (var i = 0; i < columns.length; i++) {
                row.put(columns[i], i < values.length ? values[i].strip() : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
