package lectern.organizations.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedListTest {

    private final EmbedList list = new EmbedList(Set.of(KnownPlayer.VIMEO), List.of(site("Media", "media.example.edu"), site("H5P", "*.h5p.com"),
        site("Our own H5P", "acme.h5p.com"), site("Books", "bücher.example"), site("School", "*.example.org")), "learn.example.org");

    private static EmbedList.Site site(String name, String host) {
        return new EmbedList.Site(UUID.randomUUID(), name, SiteHost.of(host).orElseThrow());
    }

    private Optional<String> nameOf(String address) {
        return SiteAddress.of(address).flatMap(list::of).map(EmbedList.Site::name);
    }

    @ParameterizedTest
    @CsvSource({"https://media.example.edu, Media", "https://media.example.edu/a?b=c#d, Media", "HTTPS://MEDIA.Example.EDU/A, Media", "media.example.edu/a, Media",
        "https://media.example.edu:443/a, Media", "https://h5p.com/a, H5P", "https://x.y.h5p.com/a, H5P", "https://acme.h5p.com/content/1, Our own H5P",
        "https://bücher.example/a, Books", "https://BÜCHER.example/a, Books", "https://xn--bcher-kva.example/a, Books", "https://media.example.org, School"})
    void hostsAreComparedAsBrowsersCompareThem(String address, String name) {
        assertEquals(Optional.of(name), nameOf(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "http://media.example.edu/a", "//media.example.edu/a", "https:media.example.edu", "https:///media.example.edu",
        "https://evil-media.example.edu", "https://media.example.edu.evil.net", "https://media.example.edu.", "https://media.example.edu./a",
        "https://sub.media.example.edu", "https://example.edu", "https://media.example.edu:8443/a", "https://media.example.edu:/a", "https://media.example.edu:443:443/a",
        "https://media.example.edu@evil.net/", "https://evil.net@media.example.edu/", "https://evil.net\\@media.example.edu/", "https://media.example.edu\\.evil.net/",
        "https://media.example.edu\\evil", "https://media.example.edu%2eevil.net/", "https://media%2eexample.edu/", "https://evil.net/media.example.edu", "https://evil.net?media.example.edu",
        "https://evil.net#media.example.edu", "https://evilh5p.com/", "https://h5p.com.evil.net/", "https://.h5p.com/", "https://a..h5p.com/", "https://-.h5p.com", "https://a_b.h5p.com/",
        "https://media.example.edu\n.evil.net/", "https://me\tdia.example.edu/", "https://mediа.example.edu/", "https://bucher.example", "javascript:alert(1)//media.example.edu",
        "data:text/html,media.example.edu", "https://learn.example.org/", "https://LEARN.example.org/", "https://127.0.0.1/", "https://[::1]/", "https://media.example.edu/a b"})
    void everythingElseIsNotOnTheList(String address) {
        assertEquals(Optional.empty(), nameOf(address));
    }

    @Test
    void lettersThatBrowsersSpellInAnotherWayAreRefused() {
        assertEquals(Optional.empty(), SiteHost.of("straße.example"));
        assertEquals(Optional.empty(), SiteAddress.of("https://straße.example/"));
        assertEquals(Optional.empty(), SiteHost.of("ｍedia.example.edu"));
    }

    @Test
    void whatIsFramedIsAscii() {
        SiteAddress address = SiteAddress.of("https://Bücher.example:443/über?q=ä").orElseThrow();
        assertEquals("https://xn--bcher-kva.example/%C3%BCber?q=%C3%A4", address.url());
        assertEquals("https://xn--bcher-kva.example", address.source());
    }

    @ParameterizedTest
    @CsvSource({"media.example.edu, media.example.edu", "' Media.Example.EDU ', media.example.edu", "https://media.example.edu/, media.example.edu",
        "*.H5P.com, *.h5p.com", "bücher.example, xn--bcher-kva.example", "*.intranet.school.lan, *.intranet.school.lan"})
    void sitesAreWrittenInOneWay(String typed, String written) {
        assertEquals(written, SiteHost.of(typed).orElseThrow().written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "media.localhost", "intranet", "com", "127.0.0.1", "10.1", "1", "0x7f.1", "a.0x7f", "[::1]", "::1", "media.example.edu:443", "media.example.edu/a",
        "http://media.example.edu", "ftp://media.example.edu", "media.example.edu.", ".media.example.edu", "a..b", "-a.example.edu", "a-.example.edu", "a_b.example.edu", "a b.example.edu",
        "*", "*.", "*.*.example.edu", "media.*.edu", "*media.example.edu", "**.example.edu", "ada@example.edu", "media.example.edu?a", "media.example.edu#a", "'self'", "a.edu;b.edu", "a.edu b.edu"})
    void whatIsNoHostIsNoSite(String typed) {
        assertEquals(Optional.empty(), SiteHost.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.com", "*.co.uk", "co.uk", "*.github.io", "*.lan", "*.edu"})
    void endingsOfManySitesAreNone(String typed) {
        assertTrue(SiteHost.of(typed).orElseThrow().isEndingOfMany());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.h5p.com", "media.example.edu", "*.example.co.uk", "acme.github.io", "*.school.lan"})
    void sitesAreNoEndings(String typed) {
        assertFalse(SiteHost.of(typed).orElseThrow().isEndingOfMany());
    }

    @ParameterizedTest
    @CsvSource({"youtube.com, true", "www.youtube.com, true", "*.youtube.com, true", "youtu.be, true", "player.vimeo.com, true", "evil-youtube.com, false", "youtube.com.evil.net, false"})
    void knownPlayersAreKnownByTheirHosts(String typed, boolean isKnown) {
        assertEquals(isKnown, SiteHost.of(typed).orElseThrow().player().isPresent());
    }

    @Test
    void thereIsAnEnd() {
        assertFalse(list.isFull());
        assertTrue(new EmbedList(Set.of(), java.util.stream.IntStream.range(0, EmbedList.MOST).mapToObj(i -> site("Site", "s" + i + ".example.edu")).toList(), "").isFull());
    }
}
