package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final String KEY = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void emptyEnvironmentServesThisMachineOnPort8080() {
        var settings = Settings.from(Map.of());
        assertEquals(8080, settings.port());
        assertTrue(settings.isLoopback());
        assertEquals("http://127.0.0.1:8080", settings.url());
        assertTrue(settings.home().endsWith(".lectern"));
        assertEquals(settings.home().resolve("files"), settings.files());
    }

    @Test
    void anyAddressIsNotLoopbackButThisMachineReachesItThere() {
        var settings = Settings.from(Map.of("LECTERN_ADDRESS", "0.0.0.0", "PORT", "9000"));
        assertFalse(settings.isLoopback());
        assertEquals("http://127.0.0.1:9000", settings.self().toString());
        assertEquals("http://[::1]:8080", Settings.from(Map.of("LECTERN_ADDRESS", "::1")).self().toString());
    }

    @Test
    void publicAddressLosesItsSlash() {
        assertEquals("https://learn.example.org", Settings.from(Map.of("LECTERN_URL", "https://learn.example.org/")).url());
    }

    @Test
    void secretMayStandInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("key"), KEY + "\n");
        assertEquals(Optional.of(KEY), Settings.from(Map.of("LECTERN_KEY_FILE", file.toString())).key());
        refused("both set", "LECTERN_KEY_FILE", file.toString(), "LECTERN_KEY", KEY);
        refused("cannot be read", "LECTERN_KEY_FILE", folder.resolve("none").toString());
    }

    @Test
    void everyWrongValueIsNamedWithWhatToGiveInstead() {
        refused("PORT is \"0\"; give a number from 1 to 65535", "PORT", "0");
        refused("PORT is \"http\"", "PORT", "http");
        refused("LECTERN_ADDRESS is \"here!\"", "LECTERN_ADDRESS", "here!");
        refused("LECTERN_URL is \"learn.example.org\"", "LECTERN_URL", "learn.example.org");
        refused("without a path", "LECTERN_URL", "https://example.org/learn");
        refused("LECTERN_LOG is \"xml\"; give text or json", "LECTERN_LOG", "xml");
        refused("64 hexadecimal characters", "LECTERN_KEY", "secret");
        refused("LECTERN_PROXIES", "LECTERN_PROXIES", "the one in front");
        refused("DATABASE_URL must look like", "DATABASE_URL", "mysql://root@db/lectern");
        refused("DATABASE_URL must look like", "DATABASE_URL", "postgresql://db/lectern");
    }

    @Test
    void databaseAddressIsTakenApart() {
        var database = Settings.from(Map.of("DATABASE_URL", "postgres://lectern:p%40ss+word@db.example.org:5433/learn?sslmode=require")).database().orElseThrow();
        assertEquals("lectern", database.user());
        assertEquals("p@ss+word", database.password());
        assertEquals("jdbc:postgresql://db.example.org:5433/learn?stringtype=unspecified&sslmode=require", database.jdbc());
        assertEquals("learn on db.example.org:5433", database.shown());
    }

    private static void refused(String sentence, String... pairs) {
        var environment = pairs.length == 2 ? Map.of(pairs[0], pairs[1]) : Map.of(pairs[0], pairs[1], pairs[2], pairs[3]);
        var failure = assertThrows(Failure.class, () -> Settings.from(environment));
        assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
    }
}
