package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lectern.courses.cartridge.CartridgeBuilder;
import lectern.guards.Routes.Route;
import lectern.platform.web.View;
import lectern.testing.Chromium;
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
 * Every page there is, as a person sees it: light and dark, 1440 and 375 pixels wide, with its menus, dialogs and details
 * opened. axe finds nothing (WCAG 2.2 AA), the console is silent, nothing scrolls sideways. A page without a line here is found.
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
        ada@acme.test     | /acme/courses                                                                 | /{organization}/courses
        ada@acme.test     | /acme/courses?q=nothing+like+it                                               | nothing found
        ben@acme.test     | /acme/courses/new                                                             | /{organization}/courses/new
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
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/lessons/new                        | /{organization}/courses/{course}/edit/lessons/new
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/sections/[section]                 | /{organization}/courses/{course}/edit/sections/{section}
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/sections/[section]/place           | /{organization}/courses/{course}/edit/sections/{section}/place
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/settings                           | /{organization}/courses/{course}/edit/settings
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/files                              | /{organization}/courses/{course}/edit/files
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/edit/trash                              | /{organization}/courses/{course}/edit/trash
        ben@acme.test     | /acme/courses/safe-lifting-in-the-warehouse/edit/import                       | /{organization}/courses/{course}/edit/import
        ada@acme.test     | /acme/courses/reading-a-balance-sheet/progress                                | /{organization}/courses/{course}/progress
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people                                  | /{organization}/courses/{course}/people
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people/enrolling                        | /{organization}/courses/{course}/people/enrolling
        ben@acme.test     | /acme/courses/reading-a-balance-sheet/people/[ada]                            | /{organization}/courses/{course}/people/{member}
        mia@globex.test   | /globex                                                                       | a home in German
        mia@globex.test   | /globex/courses                                                               | a catalogue in German
        mia@globex.test   | /globex/courses/ein-referat-halten/preview/lessons/gliedern-und-stichwortkarten | code in a lesson
        mia@globex.test   | /globex/courses/brueche-verstehen/preview/lessons/brueche-am-zahlenstrahl     | formulas in a table, a picture
        mia@globex.test   | /globex/courses/der-wasserkreislauf/people                                    | a roster in German
        ada@acme.test     | /acme/nothing/here                                                            | 404
        ada@acme.test     | /acme/settings/general                                                        | 403
        """;

    private static final Set<String> PARTS_OF_PAGES = Set.of("/{organization}/courses/import/{id}/progress");

    private static final String AXE = resource(AxeBuilder.class, "/axe.min.js");
    private static final String FINDER = resource(PagesIT.class, "/lectern/guards/flaws.js");

    // Editors and formulas are set by scripts that are fetched when needed.
    private static final String READY = """
        () => [...document.querySelectorAll("[data-editor]")].every((editor) => editor.querySelector(".ProseMirror"))
          && [...document.querySelectorAll("span[data-formula]")].every((formula) => formula.closest("[contenteditable]") || "set" in formula.dataset)
        """;

    // The other theme changes colours and nothing else.
    private static final List<String> EVERYTHING = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final Map<String, Page> PAGE_OF = new HashMap<>();
    private static final Set<String> FRAMES = new HashSet<>();
    private static final Set<String> FLAWS = new TreeSet<>();
    private static Map<String, String> places;

    @TempDir
    static Path folder;

    @BeforeAll
    static void lookUp() throws SQLException, IOException {
        places = places();
    }

    @AfterAll
    static void close() {
        PAGE_OF.values().forEach(page -> page.context().close());
        PAGE_OF.clear();
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
        Page page = pageOf(who);
        for (int width : new int[] {1440, 375}) {
            page.setViewportSize(width, 900);
            int status = page.navigate(Lectern.running().url() + address(where)).status();
            if (status != (what.matches("\\d+") ? Integer.parseInt(what) : 200)) {
                FLAWS.add("answers " + status);
            }
            inspect(who, page, width);
        }
        // What 1280 pixels are at 400 per cent.
        page.setViewportSize(320, 256);
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1")) {
            FLAWS.add("scrolls sideways at 320");
        }
        assertNoFlaws();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        -              | /sign-in
        olga@acme.test | /acme/people/invite
        ben@acme.test  | /acme/courses/new
        ben@acme.test  | /acme/courses/reading-a-balance-sheet/people/enrolling
        """)
    void refusedFormHasNoFlaw(String who, String where) {
        Page page = pageOf(who);
        for (int width : new int[] {1440, 375}) {
            page.setViewportSize(width, 900);
            page.navigate(Lectern.running().url() + where);
            page.locator("main form[method=post] .button--primary").first().click();
            page.locator(".error-summary").waitFor();
            inspect(who, page, width);
        }
        assertNoFlaws();
    }

    @Test
    void aFlawIsFound() {
        Page page = pageOf("-");
        page.setViewportSize(375, 900);
        page.navigate(Lectern.running().url() + "/sign-in");
        page.evaluate("""
            () => {
              document.querySelector("main").innerHTML = "<img src='/assets/none.png'><p class='pale'>faint</p><button>.</button><button>.</button><hr>";
              document.querySelector(".pale").style.color = "#eee";
              document.querySelectorAll("button").forEach((button) => { button.style.cssText = "padding:0;border:0;inline-size:6px;block-size:6px;min-block-size:0"; });
              document.querySelector("hr").style.inlineSize = "500px";
            }
            """);
        inspect("-", page, 375);
        for (String flaw : List.of("image-alt", "color-contrast", "target-size", "sideways", "console")) {
            assertTrue(FLAWS.stream().anyMatch(found -> found.contains(flaw)), flaw + " is missing in " + FLAWS);
        }
        FLAWS.clear();
    }

    static List<String[]> lines() {
        return PAGES.lines().map(line -> line.split("\\s*\\|\\s*")).toList();
    }

    private static boolean isPage(Route route) {
        Produces produces = route.method().getAnnotation(Produces.class);
        boolean saysHtml = produces != null && Arrays.asList(produces.value()).contains("text/html");
        return !route.changesState() && (saysHtml || route.method().getReturnType().equals(View.class));
    }

    private static void inspect(String who, Page page, int width) {
        page.waitForFunction(READY);
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            // What stands in the frame of every page is opened once a person, width and theme.
            String setting = width + " " + theme.name().toLowerCase(Locale.ROOT);
            boolean isFrameKnown = !FRAMES.add(who + " " + setting);
            List<?> found = (List<?>) page.evaluate(FINDER, List.of(theme == ColorScheme.LIGHT ? EVERYTHING : COLOURS, isFrameKnown));
            found.forEach(flaw -> FLAWS.add(setting + " " + flaw));
        }
    }

    private static void assertNoFlaws() {
        Set<String> found = new TreeSet<>(FLAWS);
        FLAWS.clear();
        assertEquals(Set.of(), found);
    }

    private static Page pageOf(String who) {
        return PAGE_OF.computeIfAbsent(who, PagesIT::open);
    }

    // Without motion: a colour on its way from one theme to the other has a contrast that nobody sees.
    private static Page open(String who) {
        BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(AXE);
        if (!who.equals("-")) {
            String session = Visitor.of(Lectern.running()).signIn(who).cookie("session");
            context.addCookies(List.of(new Cookie("session", session).setUrl(Lectern.running().url())));
        }
        Page page = context.newPage();
        page.onConsoleMessage(PagesIT::hear);
        page.onPageError(error -> FLAWS.add("error: " + error));
        return page;
    }

    // The browser notes each answer of 400 and more, the page itself included where that is what was asked for.
    private static void hear(ConsoleMessage message) {
        boolean isThePageItself = message.location().startsWith(message.page().url() + ":");
        if (List.of("error", "warning").contains(message.type()) && !isThePageItself) {
            FLAWS.add("console: " + message.text() + " " + message.location());
        }
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
            select 'ada', id from memberships where organization_id = (select id from acme) and email = 'ada@acme.test'
            union all (select 'team', id from teams where organization_id = (select id from acme) and deleted_at is null and name = 'Warehouse')
            union all (select 'import', id from course_imports where organization_id = (select id from acme) and status = 'imported' order by id limit 1)
            union all (select 'section', id from course_sections where course_id = (select id from course) order by position limit 1)
            union all (select case slug when 'liquidity' then 'article' when 'a-year-in-motion' then 'film' when 'try-it-a-bakery' then 'document' else 'link' end, id
                         from course_lessons where course_id = (select id from course) and slug in ('liquidity', 'a-year-in-motion', 'try-it-a-bakery', 'read-a-real-one'))
            """)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        found.put("invitation", OwnOrganization.link(Lectern.running(), "nora@acme.test").replaceFirst("^https?://[^/]+", ""));
        found.put("reset", reset());
        found.put("checked", checked());
        return found;
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

    private static String resource(Class<?> near, String name) {
        try (var in = near.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
