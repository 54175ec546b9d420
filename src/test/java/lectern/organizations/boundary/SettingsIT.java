package lectern.organizations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsIT {

    private final Lectern lectern = Lectern.running();
    private final OwnOrganization own = OwnOrganization.at(lectern);
    private final Visitor ona = own.admin();

    @TempDir
    Path folder;

    @Test
    void nameLanguageZoneAndColourHoldForEveryone() {
        var ada = own.join("Ada");
        assertEquals(303, save(Map.of("name", "Renamed", "language", "de", "zone", "Europe/Berlin", "accent", "#AA2200")).status());
        var page = ada.get(own.path("")).document();
        assertEquals("Start · Renamed", page.title());
        assertEquals(own.path("/theme/aa2200.css"), page.select("link[href*=theme]").attr("href"));
        assertNull(ada.get(own.path("/theme/aa2200.css")).header("Location"));
    }

    @Test
    void oldAddressLeadsToTheNewOne() {
        var moved = own.slug() + "-moved";
        assertEquals("/" + moved + "/settings/general", save(Map.of("slug", moved)).location());
        var answer = ona.get(own.path("/people?q=a"));
        assertEquals(301, answer.status());
        assertEquals("/" + moved + "/people?q=a", answer.location());
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").get(own.path("/people")).status());
        var back = ona.submit(ona.get("/" + moved + "/settings/general").formWith("slug"), Map.of("slug", own.slug()));
        assertEquals(own.path("/settings/general"), back.location());
        assertEquals(200, ona.get(own.path("")).status());
        assertEquals(301, ona.get("/" + moved).status());
    }

    @Test
    void addressThatAnotherOrganizationHasOrHadIsTaken() {
        var other = OwnOrganization.at(lectern);
        var form = other.admin().get(other.path("/settings/general")).formWith("slug");
        other.admin().submit(form, Map.of("slug", other.slug() + "-moved"));
        for (var taken : new String[] {"acme", other.slug(), other.slug() + "-moved"}) {
            var answer = save(Map.of("slug", taken));
            assertEquals(422, answer.status());
            assertTrue(answer.text().contains("Another organization has or had this address."));
        }
    }

    @ParameterizedTest
    @CsvSource({"name,''", "slug,''", "slug,sign-in", "slug,Acme", "slug,a--b", "slug,a/b", "zone,Mars/Olympus", "language,fr", "accent,red", "accent,#12345"})
    void badInputIsSaidAndKept(String field, String value) {
        var answer = save(Map.of(field, value));
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
        assertEquals("Own " + own.slug(), ona.get(own.path("/settings/general")).document().select("input[name=name]").val());
    }

    @Test
    void savingOverANewerVersionShowsBoth() {
        var old = ona.get(own.path("/settings/general")).formWith("slug");
        save(Map.of("name", "Saved First"));
        var answer = ona.submit(old, Map.of("name", "Saved Second"));
        assertEquals(409, answer.status());
        assertTrue(answer.text().contains("Saved First"));
        assertEquals("Saved Second", answer.document().select("input[name=name]").val());
    }

    @Test
    void logoTakesThePlaceOfTheInitial() throws IOException {
        var picture = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        assertEquals(303, ona.submit(ona.get(own.path("/settings/general")).formWith("logo"), Map.of("logo", picture)).status());
        var logo = ona.get(own.path("")).document().select("img.organization-mark").attr("src");
        var answer = own.join("Ada").get(logo);
        assertEquals(200, answer.status());
        assertEquals("image/png", answer.header("Content-Type"));
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").get(logo).status());
        ona.submit(ona.get(own.path("/settings/general")).form("form[action$=/removal]"), Map.of());
        assertTrue(ona.get(own.path("")).document().select("img.organization-mark").isEmpty());
    }

    @Test
    void whatIsNoPictureIsNoLogo() throws IOException {
        var script = folder.resolve("logo.png");
        Files.writeString(script, "<html><script>alert(1)</script></html>");
        var answer = ona.submit(ona.get(own.path("/settings/general")).formWith("logo"), Map.of("logo", script));
        assertEquals(422, answer.status());
        assertNotNull(answer.textOf(".error-summary"));
        var empty = folder.resolve("empty.png");
        Files.createFile(empty);
        assertEquals(422, ona.submit(ona.get(own.path("/settings/general")).formWith("logo"), Map.of("logo", empty)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings/general", "/settings/logo/removal"})
    void strangersFindNothing(String path) {
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").post(own.path(path), Map.of("name", "x")).status());
        assertEquals("/sign-in", Visitor.of(lectern).post(own.path(path), Map.of("name", "x")).location());
        assertEquals(403, own.join("Ada").post(own.path(path), Map.of("name", "x")).status());
    }

    @Test
    void strangersSendNoLogo() {
        assertEquals(404, Visitor.of(lectern).signIn("dan@globex.test").upload(own.path("/settings/logo"), Map.of("logo", "x")).status());
    }

    private Answer save(Map<String, String> values) {
        return ona.submit(ona.get(own.path("/settings/general")).formWith("slug"), values);
    }
}
