package lectern.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a browser for the walks, or gets one where that is allowed. */
public final class Chromium {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static Browser browser;

    private Chromium() {
    }

    /** The browser that all walks of a run share; each walk opens a context of its own. */
    public static synchronized Browser browser() {
        if (browser == null) {
            browser = launch(installed().or(Chromium::installedAlone));
        }
        return browser;
    }

    private static Browser launch(Optional<Path> program) {
        var options = new LaunchOptions().setArgs(isRoot() ? List.of("--no-sandbox") : List.of());
        program.ifPresent(options::setExecutablePath);
        if (program.isEmpty()) {
            fetch();
        }
        try {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            throw new AssertionError("No browser can be started for the walks: install the package chromium and run the tests again. " + e.getMessage(), e);
        }
    }

    private static Optional<Path> installed() {
        var folders = System.getenv().getOrDefault("PATH", "").split(":");
        var onPath = PROGRAMS.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)));
        var applications = Stream.of("/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").map(Path::of);
        return Stream.concat(onPath, applications).filter(Files::isExecutable).findFirst();
    }

    // Two test processes at once look for a browser.
    private static Optional<Path> installedAlone() {
        try (var file = FileChannel.open(Path.of(System.getProperty("java.io.tmpdir"), "lectern-tests-install.lock"), CREATE, WRITE); var lock = file.lock()) {
            return installed().or(Chromium::installedByApt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> installedByApt() {
        if (!isRoot() || !Files.exists(Path.of("/etc/debian_version"))) {
            return Optional.empty();
        }
        run(List.of("apt-get", "update", "-qq"), Map.of());
        run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"), Map.of("DEBIAN_FRONTEND", "noninteractive"));
        return installed();
    }

    /** Lets Playwright fetch the browser it was built for; the launch after it says what is missing when that failed. */
    private static void fetch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(List.of(java, "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install", "chromium"), Map.of());
    }

    private static void run(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(new ArrayList<>(command)).inheritIO();
        builder.environment().putAll(environment);
        try {
            builder.start().waitFor();
        } catch (IOException e) {
            throw new AssertionError("The program " + command.get(0) + " cannot be run; install the package chromium and run the tests again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
