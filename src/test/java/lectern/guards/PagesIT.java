package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lectern.guards.Routes.Route;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page there is, as a person sees it: light and dark, 1440 and 375 pixels wide. axe finds nothing (WCAG 2.2 AA), the
 * console is silent, nothing scrolls sideways. A page added without a line here is found.
 */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final String COURSE = "/acme/courses/reading-a-balance-sheet";
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    // Each page by its route: who opens it, and where; ids of the demo world in braces are looked up.
    private static final Map<String, String> PAGES = new TreeMap<>(Map.ofEntries(
        Map.entry("/sign-in", "- /sign-in"),
        Map.entry("/styleguide", "- /styleguide"),
        Map.entry("/password/forgotten", "- /password/forgotten"),
        Map.entry("/account", "ada@acme.test /account"),
        Map.entry("/account/sessions", "ada@acme.test /account/sessions"),
        Map.entry("/platform/organizations", "root@lectern.test /platform/organizations"),
        Map.entry("/platform/organizations/new", "root@lectern.test /platform/organizations/new"),
        Map.entry("/platform/invitations", "root@lectern.test /platform/invitations"),
        Map.entry("/{organization}", "ada@acme.test /acme"),
        Map.entry("/{organization}/go-to", "ada@acme.test /acme/go-to?q=balance"),
        Map.entry("/{organization}/people", "olga@acme.test /acme/people"),
        Map.entry("/{organization}/people/new", "olga@acme.test /acme/people/new"),
        Map.entry("/{organization}/people/invite", "olga@acme.test /acme/people/invite"),
        Map.entry("/{organization}/people/{person}", "olga@acme.test /acme/people/{ada}"),
        Map.entry("/{organization}/teams", "olga@acme.test /acme/teams"),
        Map.entry("/{organization}/teams/{team}", "olga@acme.test /acme/teams/{team}"),
        Map.entry("/{organization}/settings/general", "olga@acme.test /acme/settings/general"),
        Map.entry("/{organization}/courses", "ada@acme.test /acme/courses"),
        Map.entry("/{organization}/courses/new", "ben@acme.test /acme/courses/new"),
        Map.entry("/{organization}/courses/trash", "ben@acme.test /acme/courses/trash"),
        Map.entry("/{organization}/courses/import", "ben@acme.test /acme/courses/import"),
        Map.entry("/{organization}/courses/{course}", "ada@acme.test " + COURSE),
        Map.entry("/{organization}/courses/{course}/lessons/{lesson}", "ada@acme.test " + COURSE + "/lessons/why-read-one-at-all"),
        Map.entry("/{organization}/courses/{course}/preview", "ben@acme.test " + COURSE + "/preview"),
        Map.entry("/{organization}/courses/{course}/preview/lessons/{lesson}", "ben@acme.test " + COURSE + "/preview/lessons/liquidity"),
        Map.entry("/{organization}/courses/{course}/edit", "ben@acme.test " + COURSE + "/edit"),
        Map.entry("/{organization}/courses/{course}/edit/lessons/{lesson}", "ben@acme.test " + COURSE + "/edit/lessons/{lesson}"),
        Map.entry("/{organization}/courses/{course}/edit/lessons/new", "ben@acme.test " + COURSE + "/edit/lessons/new"),
        Map.entry("/{organization}/courses/{course}/edit/settings", "ben@acme.test " + COURSE + "/edit/settings"),
        Map.entry("/{organization}/courses/{course}/edit/files", "ben@acme.test " + COURSE + "/edit/files"),
        Map.entry("/{organization}/courses/{course}/edit/trash", "ben@acme.test " + COURSE + "/edit/trash"),
        Map.entry("/{organization}/courses/{course}/edit/import", "ben@acme.test " + COURSE + "/edit/import"),
        Map.entry("/{organization}/courses/{course}/progress", "ada@acme.test " + COURSE + "/progress"),
        Map.entry("/{organization}/courses/{course}/people", "ben@acme.test " + COURSE + "/people"),
        Map.entry("/{organization}/courses/{course}/people/enrolling", "ben@acme.test " + COURSE + "/people/enrolling"),
        Map.entry("/{organization}/courses/{course}/people/{member}", "ben@acme.test " + COURSE + "/people/{ada}")));

    // Pages that exist only in passing (a form with a secret in its address, a step of an import) are walked by their own tests.
    private static final Set<String> WALKED_ELSEWHERE = new TreeSet<>(Set.of("/", "/setup", "/invitations/{token}", "/password/reset/{token}"));

    private Browser browser;
    private Map<String, String> ids;

    @BeforeAll
    void open() throws SQLException {
        browser = Chromium.browser();
        ids = ids();
    }

    @Test
    void everyPageIsLookedAt() {
        Set<String> unseen = new TreeSet<>();
        for (Route route : Routes.all()) {
            Produces produces = route.method().getAnnotation(Produces.class);
            boolean isPage = route.verb().equals("GET") && produces != null && Arrays.asList(produces.value()).contains("text/html");
            if (isPage && !PAGES.containsKey(route.template()) && !WALKED_ELSEWHERE.contains(route.template())) {
                unseen.add(route.template());
            }
        }
        assertEquals(Set.of(), unseen);
    }

    static List<String> pages() {
        return List.copyOf(PAGES.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void pageHasNoFlaw(String template) {
        String[] who = PAGES.get(template).split(" ");
        Set<String> flaws = new TreeSet<>();
        try (BrowserContext context = browser.newContext(); Page page = context.newPage()) {
            signIn(page, who[0]);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    flaws.add("console: " + message.text());
                }
            });
            page.onPageError(error -> flaws.add("error: " + error));
            for (int width : new int[] {1440, 375}) {
                page.setViewportSize(width, width == 375 ? 812 : 900);
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    inspect(page, address(who[1]), width + " " + scheme, flaws);
                }
            }
        }
        assertEquals(Set.of(), flaws);
    }

    @Test
    void aFlawIsFound() {
        try (BrowserContext context = browser.newContext(); Page page = context.newPage()) {
            page.setContent("<html><body><img src='x.png'><p style='color:#eee'>faint</p></body></html>");
            assertEquals(false, new AxeBuilder(page).withTags(STANDARD).analyze().getViolations().isEmpty());
        }
    }

    private static void inspect(Page page, String address, String setting, Set<String> flaws) {
        Response response = page.navigate(Lectern.running().url() + address);
        if (response.status() != 200) {
            flaws.add(address + " answers " + response.status());
        }
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
            flaws.add("scrolls sideways at " + setting);
        }
        for (Rule rule : new AxeBuilder(page).withTags(STANDARD).analyze().getViolations()) {
            flaws.add("axe " + setting + ": " + rule.getId() + " at " + rule.getNodes().get(0).getTarget());
        }
    }

    private static void signIn(Page page, String email) {
        if (!email.equals("-")) {
            page.navigate(Lectern.running().url() + "/sign-in");
            page.fill("input[name=email]", email);
            page.fill("input[name=password]", Visitor.PASSWORD);
            page.press("input[name=password]", "Enter");
            page.waitForURL(url -> !url.contains("/sign-in"));
        }
    }

    private String address(String path) {
        String address = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address;
    }

    private static Map<String, String> ids() throws SQLException {
        try (Connection connection = Lectern.running().database().asAdministrator()) {
            return Map.of(
                "ada", one(connection, "select id from memberships where email = 'ada@acme.test' and organization_id = (select id from organizations where slug = 'acme')"),
                "team", one(connection, "select t.id from teams t join organizations o on o.id = t.organization_id where o.slug = 'acme' and t.deleted_at is null limit 1"),
                "lesson", one(connection, "select l.id from course_lessons l join courses c on c.organization_id = l.organization_id and c.id = l.course_id "
                    + "where c.slug = 'reading-a-balance-sheet' and l.slug = 'liquidity'"));
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
