package lectern.organizations.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsIT {

    private final Lectern lectern = Lectern.running();
    private final OwnOrganization own = OwnOrganization.at(lectern);
    private final Visitor ona = own.admin();
    private final String page = own.path("/settings/embeds");

    @Test
    void knownPlayersAreOnUntilSomebodySwitchesThemOff() {
        assertEquals(List.of("youtube", "vimeo"), switchedOn());
        ona.submit(ona.get(page).form("#players form"), Map.of("youtube", ""));
        assertEquals(List.of("vimeo"), switchedOn());
        ona.submit(ona.get(page).form("#players form"), Map.of("vimeo", ""));
        assertEquals(List.of(), switchedOn());
        ona.submit(ona.get(page).form("#players form"), Map.of("youtube", "true", "vimeo", "true"));
        assertEquals(List.of("youtube", "vimeo"), switchedOn());
        assertTrue(ona.get(page).text().contains("There are no further sites yet."));
    }

    @Test
    void sitesAreAddedAndRemovedAndComeBack() {
        assertEquals(page, add("Media library", " Media.Example.edu ").location());
        add("H5P", "*.h5p.com");
        assertEquals(List.of("H5P *.h5p.com", "Media library media.example.edu"), sites());
        var undo = ona.follow(ona.submit(ona.get(page).form("#sites li form"), Map.of())).form(".flash form");
        assertEquals(List.of("Media library media.example.edu"), sites());
        ona.submit(undo, Map.of());
        assertEquals(List.of("H5P *.h5p.com", "Media library media.example.edu"), sites());
        ona.submit(undo, Map.of());
        assertEquals(2, sites().size());
    }

    @Test
    void aSiteThatWasAddedAgainMeanwhileDoesNotComeBackTwice() {
        add("First", "media.example.edu");
        var undo = ona.follow(ona.submit(ona.get(page).form("#sites li form"), Map.of())).form(".flash form");
        add("Second", "*.example.edu");
        assertTrue(ona.follow(ona.submit(undo, Map.of())).textOf(".flash").contains("is in the list already"));
        assertEquals(List.of("Second *.example.edu"), sites());
    }

    @Test
    void pressedTwiceAddsOneSite() {
        var form = ona.get(page).form("#add form");
        assertEquals(303, ona.submit(form, Map.of("name", "Media", "host", "media.example.edu")).status());
        assertEquals(303, ona.submit(form, Map.of("name", "Media", "host", "media.example.edu")).status());
        assertEquals(1, sites().size());
    }

    @ParameterizedTest
    @CsvSource({"'', Please fill this in", "no host, Please write the name of a site", "media.example.edu/a, Please write the name of a site", "media.example.edu:8443, Please write the name of a site",
        "http://media.example.edu, Please write the name of a site", "127.0.0.1, Please write the name of a site", "[::1], Please write the name of a site", "localhost, Please write the name of a site",
        "*.com, Many sites end in com", "*.co.uk, Many sites end in co.uk", "github.io, Many sites end in github.io", "www.youtube.com, YouTube has its switch above", "*.vimeo.com, Vimeo has its switch above",
        "there.example.edu, This site is in the list already", "*.there.example.edu, This site is in the list already", "below.wide.example.edu, This site is in the list already"})
    void badInputIsSaidAtTheFieldAndKept(String host, String words) {
        add("There", "there.example.edu");
        add("Wide", "*.wide.example.edu");
        var refused = add("Media", host);
        assertEquals(422, refused.status());
        assertTrue(refused.textOf("#host-words .field__error").startsWith(words), refused.textOf("#host-words"));
        assertEquals(host, refused.document().select("#host").val());
        assertEquals("Media", refused.document().select("#name").val());
        assertEquals(2, sites().size());
    }

    @Test
    void aSiteHasAName() {
        for (var name : new String[] {" ", "x".repeat(61)}) {
            var refused = add(name, "media.example.edu");
            assertEquals(422, refused.status());
            assertFalse(refused.textOf("#name-words .field__error").isEmpty());
        }
        assertEquals(List.of(), sites());
    }

    @Test
    void fiftySitesAreEnough() {
        for (int i = 1; i <= 50; i++) {
            assertEquals(303, add("Site " + i, "s" + i + ".example.edu").status());
        }
        var undo = ona.follow(ona.submit(ona.get(page).form("#sites li form"), Map.of())).form(".flash form");
        assertEquals(303, add("Another", "another.example.edu").status());
        assertTrue(ona.follow(ona.submit(undo, Map.of())).textOf(".flash").contains("There can be 50 further sites."));
        var refused = add("One more", "more.example.edu");
        assertEquals(422, refused.status());
        assertTrue(refused.textOf("#host-words .field__error").startsWith("There can be 50 further sites."));
        assertEquals(50, sites().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/players", "/%s/deletion", "/%s/deletion/undo"})
    void onlyAdminsChangeTheList(String below) {
        add("Media", "media.example.edu");
        var site = ona.get(page).form("#sites li form").attr("action").replaceAll(".*/embeds/|/deletion", "");
        var address = page + below.formatted(site);
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        var ina = own.join("Ina", "instructor");
        assertEquals(404, dan.post(address, Map.of("name", "x")).status());
        assertEquals(404, dan.get(page).status());
        assertEquals("/sign-in", Visitor.of(lectern).post(address, Map.of("name", "x")).location());
        assertEquals(403, ina.post(address, Map.of("name", "x")).status());
        assertEquals(403, ina.get(page).status());
        assertEquals(List.of("Media media.example.edu"), sites());
        assertEquals(List.of("youtube", "vimeo"), switchedOn());
    }

    @Test
    void whatIsNotThereIsNotRemoved() {
        ona.submit(ona.get(page).form("#players form"), Map.of("youtube", ""));
        var csrf = ona.get(page).document().select("meta[name=csrf]").attr("content");
        assertEquals(404, ona.post(page + "/00000000-0000-7000-8000-000000000000/deletion", Map.of("_csrf", csrf)).status());
        assertEquals(404, ona.post(page + "/nonsense/deletion", Map.of("_csrf", csrf)).status());
    }

    private Answer add(String name, String host) {
        return ona.submit(ona.get(page).form("#add form"), Map.of("name", name, "host", host));
    }

    private List<String> sites() {
        return ona.get(page).document().select("#sites li .list__main").eachText();
    }

    private List<String> switchedOn() {
        return ona.get(page).document().select("#players input[checked]").eachAttr("name");
    }
}
