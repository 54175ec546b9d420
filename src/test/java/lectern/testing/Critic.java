package lectern.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who looks at pages in a browser for what is wrong with them: light and dark, on a phone and on a desk, with menus,
 * dialogs and details opened. Hears the console, sees what scrolls sideways, and asks axe (WCAG 2.2 AA).
 */
public final class Critic implements AutoCloseable {

    /** Who looks at pages without signing in. */
    public static final String STRANGER = "-";

    private static final int PHONE = 375;
    private static final int DESK = 1440;
    // What 1280 pixels are at 400 per cent.
    private static final int ENLARGED = 320;

    private static final List<String> EVERYTHING = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    // The other theme changes colours and nothing else.
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    // Editors and formulas are set by scripts that are fetched when needed.
    private static final String READY = """
        () => [...document.querySelectorAll("[data-editor]")].every((editor) => editor.querySelector(".ProseMirror"))
          && [...document.querySelectorAll("span[data-formula]")].every((formula) => formula.closest("[contenteditable]") || "set" in formula.dataset)
        """;
    private static final String AXE = resource(AxeBuilder.class, "/axe.min.js");
    private static final String FINDER = resource(Critic.class, "flaws.js");

    private final Lectern lectern;
    private final Map<String, Page> pages = new HashMap<>();
    private final Set<String> knownFrames = new HashSet<>();
    private final Set<String> flaws = new TreeSet<>();

    private Critic(Lectern lectern) {
        this.lectern = lectern;
    }

    /** A critic of an instance. */
    public static Critic of(Lectern lectern) {
        return new Critic(lectern);
    }

    /** Opens a page as somebody, on a phone; answers the status. */
    public int open(String who, String path) {
        Page page = page(who);
        page.setViewportSize(PHONE, 900);
        return page.navigate(lectern.url() + path).status();
    }

    /** The tab in which somebody looks. */
    public Page page(String who) {
        return pages.computeIfAbsent(who, this::tab);
    }

    /** Looks at the page that is open in somebody's tab; answers what is wrong with it, and what the console said since it was opened. */
    public Set<String> flaws(String who) {
        Page page = page(who);
        page.waitForFunction(READY);
        // What stands in the frame of every page is opened once.
        String opened = knownFrames.add(who) ? "everything" : "what is new";
        look(page, PHONE, ColorScheme.LIGHT, EVERYTHING, "nothing");
        look(page, PHONE, ColorScheme.DARK, COLOURS, opened);
        look(page, DESK, ColorScheme.DARK, COLOURS, "nothing");
        look(page, DESK, ColorScheme.LIGHT, EVERYTHING, opened);
        look(page, ENLARGED, ColorScheme.LIGHT, List.of(), "nothing");
        Set<String> found = new TreeSet<>(flaws);
        flaws.clear();
        return found;
    }

    @Override
    public void close() {
        pages.values().forEach(page -> page.context().close());
    }

    private void look(Page page, int width, ColorScheme theme, List<String> rules, String opened) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        List<?> found = (List<?>) page.evaluate(FINDER, List.of(rules, EVERYTHING, opened));
        found.forEach(flaw -> flaws.add(width + " " + theme.name().toLowerCase(Locale.ROOT) + " " + flaw));
    }

    // Without motion: a colour on its way from one theme to the other has a contrast that nobody sees.
    private Page tab(String who) {
        BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(AXE);
        if (!who.equals(STRANGER)) {
            String session = Visitor.of(lectern).signIn(who).cookie("session");
            context.addCookies(List.of(new Cookie("session", session).setUrl(lectern.url())));
        }
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> flaws.add("error: " + error));
        return page;
    }

    // The browser notes each answer of 400 and more, the page itself included where that is what was asked for.
    private void hear(ConsoleMessage message) {
        boolean isThePageItself = message.location().startsWith(message.page().url() + ":");
        if (List.of("error", "warning").contains(message.type()) && !isThePageItself) {
            flaws.add("console: " + message.text() + " " + message.location());
        }
    }

    private static String resource(Class<?> near, String name) {
        try (var in = near.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
