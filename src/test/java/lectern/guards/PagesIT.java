package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lectern.courses.cartridge.CartridgeBuilder;
import lectern.guards.Routes.Route;
import lectern.platform.web.View;
import lectern.testing.Critic;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page there is, looked at by a {@link Critic} who finds nothing. A page without a line here is found. The form that
 * sets up a new installation is looked at by lectern.identity.boundary.SetupIT.
 */
class PagesIT {

    // Who opens it | where | the route it shows, or what the line is about. What stands in brackets is looked up in the demo world.
    private static final String PAGES = """
        -                 | /sign-in                                                                      | /sign-in
        -                 | /styleguide                                                                   | /styleguide
        -                 | /password/forgotten                                                           | /password/forgotten
        -                 | [reset]                                                                       | /password/reset/{token}
        -                 | [invitation]                                                                  | /invitations/{token}
        mia@globex.test   | /                                                                             | /
        ada@acme.test     | /account                                                                      | /account
        ada@acme.test     | /account/password                                                             | /account/password
        ada@acme.test     | /account/sessions                                                             | /account/sessions
        root@lectern.test | /platform/organizations                                                       | /platform/organizations
        root@lectern.test | /platform/organizations/new                                                   | /platform/organizations/new
        root@lectern.test | /platform/invitations                                                         | /platform/invitations
        ada@acme.test     | /acme                                                                         | /{organization}
        olga@acme.test    | /acme                                                                         | the admin's home
        ben@acme.test     | /acme                                                                         | an instructor's home
        ada@acme.test     | /acme/go-to?q=balance                                                         | /{organization}/go-to
        olga@acme.test    | /acme/people                                                                  | /{organization}/people
        olga@acme.test    | /acme/people?q=nobody+of+this+name                                            | nobody found
        olga@acme.test    | /acme/people/new                                                              | /{organization}/people/new
        olga@acme.test    | /acme/people/invite                                                           | /{organization}/people/invite
        olga@acme.test    | /acme/people/[ada]                                                            | /{organization}/people/{id}
        tess@acme.test    | /acme/people/[ada]                                                            | a person whom one may not change
        olga@acme.test    | /acme/teams                                                                   | /{organization}/teams
        olga@acme.test    | /acme/teams/[team]                                                            | /{organization}/teams/{id}
        olga@acme.test    | /acme/settings/general                                                        | /{organization}/settings/general
        olga@acme.test    | /acme/settings/embeds                                                         | /{organization}/settings/embeds
        ada@acme.test     | /acme/courses                                                                 | /{organization}/courses
        ada@acme.test     | /acme/courses?q=nothing+like+it                                               | nothing found
        ben@acme.test     | /acme/courses/new                                                             | /{organization}/courses/new
        ben@acme.test     | /acme/courses/new/copies?of=reading-a-balance-sheet                           | /{organization}/courses/new/copies
        ben@acme.test     | /acme/courses/new/copies/[copy]                                               | /{organization}/courses/new/copies/{id}
        ben@acme.test     | /acme/courses/trash                                                           | /{organization}/courses/trash
        ben@acme.test     | /acme/courses/import                                                          | /{organization}/courses/import
        ben@acme.test     | /acme/courses/import/[import]                                                 | /{organization}/courses/import/{id}
        ben@acme.test     | [checked]                                                                     | a package that waits for a decision
        ada@acme.test     | /acme/courses/reading-a-balance-sheet                                         | /{organization}/courses/{course}
        sam@acme.test     | /acme/courses/first-weeks-as-a-team-lead                                      | a course one is not enrolled in
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/lessons/where-it-comes-from             | /{organization}/courses/{course}/lessons/{lesson}
        ada@acme.test     | /acme/courses/safe-lifting-in-the-warehouse/lessons/one-lift-slowly           | a film
        ada@acme.test     | /acme/courses/safe-lifting-in-the-warehouse/lessons/a-card-for-the-pocket     | a document
        ada@acme.test     | /acme/courses/safe-lifting-in-the-warehouse/lessons/the-official-guidance     | a link
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/preview                                 | /{organization}/courses/{course}/preview
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/preview/lessons/liquidity               | /{organization}/courses/{course}/preview/lessons/{lesson}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit                                    | /{organization}/courses/{course}/edit
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/[article]                  | /{organization}/courses/{course}/edit/lessons/{lesson}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/[film]                     | a film in the making
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/[document]                 | a document in the making
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/[link]                     | a link in the making
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/[article]/place            | /{organization}/courses/{course}/edit/lessons/{lesson}/place
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/[first]/versions           | /{organization}/courses/{course}/edit/lessons/{lesson}/versions
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/release                                 | /{organization}/courses/{course}/edit/release
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/release/lessons/[first]                 | /{organization}/courses/{course}/edit/release/lessons/{lesson}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/release/sections/[section]              | /{organization}/courses/{course}/edit/release/sections/{section}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/[first]/versions/[version] | /{organization}/courses/{course}/edit/lessons/{lesson}/versions/{version}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/new                        | /{organization}/courses/{course}/edit/lessons/new
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/sections/[section]                 | /{organization}/courses/{course}/edit/sections/{section}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/sections/[section]/place           | /{organization}/courses/{course}/edit/sections/{section}/place
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/settings                           | /{organization}/courses/{course}/edit/settings
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/check                              | /{organization}/courses/{course}/edit/check
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/files                              | /{organization}/courses/{course}/edit/files
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/trash                              | /{organization}/courses/{course}/edit/trash
        ben@acme.test     | /acme/courses/safe-lifting-in-the-warehouse/edit/import                       | /{organization}/courses/{course}/edit/import
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/progress                                | /{organization}/courses/{course}/progress
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people                                  | /{organization}/courses/{course}/people
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people/enrolling                        | /{organization}/courses/{course}/people/enrolling
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people/[ada]                            | /{organization}/courses/{course}/people/{member}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people/groups                            | /{organization}/courses/{course}/people/groups
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people/groups/[group]                    | /{organization}/courses/{course}/people/groups/{group}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people/[ada]/lessons/[first]             | /{organization}/courses/{course}/people/{member}/lessons/{lesson}
        ada@acme.test     | /acme/notes                                                                   | /{organization}/notes
        ada@acme.test     | /acme/notes?q=nothing+like+it                                                 | none of one's notes found
        olga@acme.test    | /acme/notes                                                                   | no notes yet
        ada@acme.test     | /acme/notes/[note]                                                            | /{organization}/notes/{id}
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/notes                                   | /{organization}/courses/{course}/notes
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/lessons/why-read-one-at-all/notes       | /{organization}/courses/{course}/lessons/{lesson}/notes
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/lessons/why-read-one-at-all             | a lesson with highlights
        ben@acme.test     | /acme/library                                                                 | /{organization}/library
        ben@acme.test     | /acme/library?q=nothing+like+it                                               | nothing in the library
        ben@acme.test     | /acme/library/trash                                                           | /{organization}/library/trash
        ben@acme.test     | /acme/library/folders/[folder]                                                | /{organization}/library/folders/{id}
        ben@acme.test     | /acme/library/items/[item]                                                    | /{organization}/library/items/{id}
        ben@acme.test     | /acme/library/items/[item]/details                                            | /{organization}/library/items/{id}/details
        ben@acme.test     | /acme/library/items/[item]/uses                                               | /{organization}/library/items/{id}/uses
        olga@acme.test    | /acme/library/items/[item]/uses?course=[using]                                | where an item is to stand
        olga@acme.test    | /acme/courses/[using]/edit/library                                            | /{organization}/courses/{course}/edit/library
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/library                            | a course without anything from the library
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/library/new?lesson=[article]       | /{organization}/courses/{course}/edit/library/new
        olga@acme.test    | /acme/courses/[using]/edit/library/[use]                                      | /{organization}/courses/{course}/edit/library/{id}
        mia@globex.test   | /globex/library                                                               | the library in German
        dan@globex.test   | /globex/notes                                                                 | notes in German
        ben@acme.test     | /acme/questions                                                               | /{organization}/questions
        ada@acme.test     | /acme/questions                                                               | a student's own questions
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/questions                               | /{organization}/courses/{course}/questions
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/lessons/a-page-two-columns/questions    | /{organization}/courses/{course}/lessons/{lesson}/questions
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/lessons/a-page-two-columns/questions/new?title=both+columns&quote=a+software+licence | /{organization}/courses/{course}/lessons/{lesson}/questions/new
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/questions/[asked]                       | /{organization}/courses/{course}/questions/{id}
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/questions/[asked]                       | a question one has asked
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/questions/[asked]/edit                  | /{organization}/courses/{course}/questions/{id}/edit
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/questions/[asked]/place                 | /{organization}/courses/{course}/questions/{id}/place
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/questions/[asked]/deletion              | /{organization}/courses/{course}/questions/{id}/deletion
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/questions/[asked]/reports/new           | /{organization}/courses/{course}/questions/{id}/reports/new
        mia@globex.test   | /globex/courses/brueche-verstehen/questions                                   | questions in German
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/reviews                                 | /{organization}/courses/{course}/reviews
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/reviews                                 | reviews for those who teach
        ada@acme.test     | /acme/courses/safe-lifting-in-the-warehouse/reviews/mine                      | /{organization}/courses/{course}/reviews/mine
        ada@acme.test     | /acme/courses/writing-that-gets-answered/reviews/mine                         | a review that is not open yet
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/reviews/[review]                        | /{organization}/courses/{course}/reviews/{id}
        ben@acme.test     | /acme/reviews                                                                 | /{organization}/reviews
        mia@globex.test   | /globex/courses/brueche-verstehen/reviews                                     | reviews in German
        ada@acme.test     | /acme/calendar                                                                | /{organization}/calendar
        ada@acme.test     | /acme/calendar?month=2031-02&course=reading-a-balance-sheet                   | a month without a date
        ben@acme.test     | /acme/calendar                                                                | the calendar of somebody who teaches
        dan@globex.test   | /globex/calendar                                                              | a calendar in German
        ben@acme.test     | /acme/teaching                                                                | /{organization}/teaching
        olga@acme.test    | /acme/teaching                                                                | teaching nothing
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/insights                                | /{organization}/courses/{course}/insights
        ada@acme.test     | /acme/instructors/[ben]                                                       | /{organization}/instructors/{id}
        ben@acme.test     | /acme/instructors/mine                                                        | /{organization}/instructors/mine
        mia@globex.test   | /globex/courses/brueche-verstehen/insights                                    | figures in German
        mia@globex.test   | /globex                                                                       | a home in German
        mia@globex.test   | /globex/courses                                                               | a catalogue in German
        mia@globex.test   | /globex/courses/ein-referat-halten/preview/lessons/gliedern-und-stichwortkarten | code in a lesson
        mia@globex.test   | /globex/courses/brueche-verstehen/preview/lessons/brueche-am-zahlenstrahl     | formulas in a table, a picture
        mia@globex.test   | /globex/courses/der-wasserkreislauf/people                                    | a roster in German
        ada@acme.test     | /acme/nothing/here                                                            | 404
        ada@acme.test     | /acme/settings/general                                                        | 403
        """;

    private static final Set<String> PARTS_OF_PAGES = Set.of("/{organization}/courses/import/{id}/progress",
        "/{organization}/courses/new/copies/{id}/progress", "/{organization}/courses/{course}/edit/lessons/{lesson}/check");

    private static Critic critic;
    private static Map<String, String> places;

    @TempDir
    static Path folder;

    @BeforeAll
    static void begin() throws SQLException, IOException {
        critic = Critic.of(Lectern.running());
        places = places();
    }

    @AfterAll
    static void end() {
        critic.close();
    }

    @Test
    void everyPageIsLookedAt() {
        Set<String> unseen = new TreeSet<>();
        Routes.all().stream().filter(PagesIT::isPage).map(Route::template).forEach(unseen::add);
        unseen.removeAll(PARTS_OF_PAGES);
        lines().forEach(line -> unseen.remove(line[2]));
        assertEquals(Set.of(), unseen);
    }

    @ParameterizedTest(name = "{2} ({0})")
    @MethodSource("lines")
    void pageHasNoFlaw(String who, String where, String what) {
        int status = critic.open(who, address(where));
        assertEquals(what.matches("\\d+") ? Integer.parseInt(what) : 200, status);
        assertEquals(Set.of(), critic.flaws(who));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        -              | /sign-in
        olga@acme.test | /acme/people/invite
        ben@acme.test  | /acme/courses/new
        ben@acme.test  | /acme/courses/reading-a-balance-sheet/people/enrolling
        ada@acme.test  | /acme/courses/reading-a-balance-sheet/lessons/a-page-two-columns/questions/new
        """)
    void refusedFormHasNoFlaw(String who, String where) {
        critic.open(who, where);
        critic.page(who).locator("main form[method=post] .button--primary").first().click();
        critic.page(who).locator(".error-summary").waitFor();
        assertEquals(Set.of(), critic.flaws(who));
    }

    @Test
    void flawsAreFound() {
        critic.open(Critic.STRANGER, "/sign-in");
        critic.page(Critic.STRANGER).evaluate("""
            () => {
              document.querySelector("main").innerHTML = "<img src='/assets/none.png'><p>white</p><p>black</p><button>.</button><button>.</button><hr>";
              document.querySelectorAll("p").forEach((line) => { line.style.color = line.textContent; });
              document.querySelectorAll("button").forEach((button) => { button.style.cssText = "padding:0;border:0;inline-size:6px;block-size:6px;min-block-size:0"; });
              document.querySelector("hr").style.inlineSize = "500px";
            }
            """);
        Set<String> flaws = critic.flaws(Critic.STRANGER);
        for (String flaw : List.of("375 light page color-contrast: .*white", "1440 dark page color-contrast: .*black", "375 light page image-alt", "1440 light page target-size",
            "375 light page scrolls sideways", "320 light page scrolls sideways", "console: .*none.png")) {
            assertTrue(flaws.stream().anyMatch(found -> found.matches(flaw + ".*")), flaw + " is missing in " + flaws);
        }
    }

    static List<String[]> lines() {
        return PAGES.lines().map(line -> line.split("\\s*\\|\\s*")).toList();
    }

    private static boolean isPage(Route route) {
        Produces produces = route.method().getAnnotation(Produces.class);
        boolean saysHtml = produces != null && Arrays.asList(produces.value()).contains("text/html");
        return !route.changesState() && (saysHtml || route.method().getReturnType().equals(View.class));
    }

    private static String address(String path) {
        String address = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("[" + place.getKey() + "]", place.getValue());
        }
        return address;
    }

    private static Map<String, String> places() throws SQLException, IOException {
        Map<String, String> found = new HashMap<>();
        try (Connection connection = Lectern.running().database().asAdministrator(); var rows = connection.createStatement().executeQuery("""
            with acme as (select id from organizations where slug = 'acme'),
                 course as (select * from courses where organization_id = (select id from acme) and slug = 'reading-a-balance-sheet')
            select 'asked', id from lesson_qa where organization_id = (select id from acme) and title like 'Why do both columns%'
            union all select 'ada', id from memberships where organization_id = (select id from acme) and email = 'ada@acme.test'
            union all (select 'team', id from teams where organization_id = (select id from acme) and deleted_at is null and name = 'Warehouse')
            union all select 'ben', id from memberships where organization_id = (select id from acme) and email = 'ben@acme.test'
            union all (select 'review', id from course_reviews where course_id = (select id from course) and status = 'escalated' order by id limit 1)
            union all (select 'import', id from course_imports where organization_id = (select id from acme) and status = 'imported' order by id limit 1)
            union all (select 'copy', id from course_copies where organization_id = (select id from acme) order by id limit 1)
            union all (select 'section', id from course_sections where course_id = (select id from course) order by position limit 1)
            union all (select 'first', lesson_id from lesson_versions where course_id = (select id from course) order by id limit 1)
            union all (select 'group', id from course_groups where course_id = (select id from course) order by id limit 1)
            union all (select 'version', id from lesson_versions where course_id = (select id from course) order by id limit 1)
            union all (select 'folder', id from content_library_folders where organization_id = (select id from acme) order by id limit 1)
            union all (select 'item', id from content_library_items where organization_id = (select id from acme) order by id limit 1)
            union all (select 'use', id from content_library_uses where organization_id = (select id from acme) order by id limit 1)
            union all (select 'note', n.id from lesson_notes n join memberships m on m.id = n.member_id and m.email = 'ada@acme.test'
                        where n.organization_id = (select id from acme) and n.quote is not null order by n.id limit 1)
            union all (select case slug when 'liquidity' then 'article' when 'a-year-in-motion' then 'film' when 'try-it-a-bakery' then 'document' else 'link' end, id
                         from course_lessons where course_id = (select id from course) and slug in ('liquidity', 'a-year-in-motion', 'try-it-a-bakery', 'read-a-real-one'))
            """)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        found.put("using", using());
        found.put("invitation", OwnOrganization.link(Lectern.running(), "nora@acme.test").replaceFirst("^https?://[^/]+", ""));
        found.put("reset", reset());
        found.put("checked", checked());
        return found;
    }

    private static String using() throws SQLException {
        try (Connection connection = Lectern.running().database().asAdministrator(); var rows = connection.createStatement().executeQuery("""
            select c.slug from content_library_uses u join courses c on c.id = u.course_id join organizations o on o.id = u.organization_id and o.slug = 'acme' order by u.id limit 1
            """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String reset() {
        Visitor visitor = Visitor.of(Lectern.running());
        var asked = visitor.submit(visitor.get("/password/forgotten").formWith("email"), Map.of("email", "huda@acme.test"));
        return asked.document().select("main a.button--primary").attr("href").replaceFirst("^https?://[^/]+", "");
    }

    private static String checked() throws IOException {
        Visitor ben = Visitor.of(Lectern.running()).signIn("ben@acme.test");
        Path file = Files.write(folder.resolve("coffee.imscc"), CartridgeBuilder.sample().bytes());
        return ben.submit(ben.get("/acme/courses/import").form("#upload"), Map.of("package", file)).location();
    }
}
