package lectern.courses.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.LinkSettings;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.OutlineLesson;
import lectern.organizations.entity.EmbedList;
import lectern.organizations.entity.KnownPlayer;
import lectern.organizations.entity.SiteHost;
import lectern.platform.web.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonKindsTest {

    private static OutlineLesson line(String type, boolean hasText, String target, UUID file, String mediaType) {
        return new OutlineLesson(UUID.randomUUID(), UUID.randomUUID(), "a", "A", 1, type, 0, Obligation.REQUIRED, "opened", false, hasText, target, file, mediaType, false);
    }

    private static VideoKind video() {
        VideoKind kind = new VideoKind();
        kind.embeds = new Embeds();
        kind.embeds.list = new EmbedList(Set.of(KnownPlayer.YOUTUBE), List.of(new EmbedList.Site(UUID.randomUUID(), "Media", new SiteHost("media.example.edu", false))), "");
        return kind;
    }

    private static LinkKind link() {
        LinkKind kind = new LinkKind();
        kind.embeds = video().embeds;
        return kind;
    }

    @Test
    void anArticleIsCleanedOnItsWayInAndTakesAsLongAsItsWords() {
        ArticleKind kind = new ArticleKind();
        LessonContent content = kind.read(Fields.of(Map.of("body", "<p onclick=\"x()\">Hello<script>alert(1)</script></p>")), LessonContent.EMPTY, "acme");
        assertEquals("<p>Hello</p>", content.body());
        assertEquals(1, kind.minutes(content));
        assertEquals(0, kind.minutes(LessonContent.EMPTY));
    }

    @Test
    void anArticleWithoutTextIsNotReady() {
        ArticleKind kind = new ArticleKind();
        assertEquals(Optional.of("courses.check.no-text"), kind.lacks(line("article", false, null, null, null)));
        assertTrue(kind.lacks(line("article", true, null, null, null)).isEmpty());
    }

    @Test
    void aVideoIsReadyWithAFileOrALink() {
        VideoKind kind = new VideoKind();
        assertEquals(Optional.of("courses.check.no-video"), kind.lacks(line("video", true, null, null, null)));
        assertTrue(kind.lacks(line("video", false, "https://vimeo.com/76979871", null, null)).isEmpty());
        assertTrue(kind.lacks(line("video", false, null, UUID.randomUUID(), "video/mp4")).isEmpty());
    }

    @Test
    void aVideoLinkToAnUnknownSiteIsRefused() {
        Fields form = Fields.of(Map.of("target_url", "https://example.org/film"));
        LessonContent content = video().read(form, LessonContent.EMPTY, "acme");
        assertNotNull(form.problem("target_url"));
        assertNull(content.targetUrl());
    }

    @Test
    void aVideoLinkIsKeptInOneSpelling() {
        Fields form = Fields.of(Map.of("target_url", "youtu.be/dQw4w9WgXcQ?t=3"));
        assertEquals("https://www.youtube.com/watch?v=dQw4w9WgXcQ", video().read(form, LessonContent.EMPTY, "acme").targetUrl());
        assertTrue(form.isValid());
    }

    @Test
    void aVideoMayBeOnASiteOfTheList() {
        Fields form = Fields.of(Map.of("target_url", "Media.Example.edu/films/7?start=yes"));
        assertEquals("https://media.example.edu/films/7?start=yes", video().read(form, LessonContent.EMPTY, "acme").targetUrl());
        assertTrue(form.isValid());
    }

    @Test
    void whatIsNoLongerAllowedStaysWhileTheAddressDoes() {
        LessonContent before = LessonContent.EMPTY.withTarget("https://vimeo.com/76979871");
        Fields form = Fields.of(Map.of("target_url", "https://vimeo.com/76979871"));
        assertEquals(before.targetUrl(), video().read(form, before, "acme").targetUrl());
        assertTrue(form.isValid());
        Fields other = Fields.of(Map.of("target_url", "https://vimeo.com/76979872"));
        video().read(other, before, "acme");
        assertNotNull(other.problem("target_url"));
    }

    @Test
    void aLinkIsShownInThePageOnlyFromAnAllowedSite() {
        Fields allowed = Fields.of(Map.of("target_url", "media.example.edu/map", "in_page", "true"));
        LessonContent content = link().read(allowed, LessonContent.EMPTY, "acme");
        assertTrue(allowed.isValid());
        assertTrue(LinkSettings.of(content).isInPage());
        Fields refused = Fields.of(Map.of("target_url", "https://example.org/map", "in_page", "true"));
        link().read(refused, content, "acme");
        assertNotNull(refused.problem("in_page"));
        Fields plain = Fields.of(Map.of("target_url", "https://example.org/map"));
        assertFalse(LinkSettings.of(link().read(plain, content, "acme")).isInPage());
        assertTrue(plain.isValid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.org/", "https://", "https://a b", "https://user:pw@example.org/"})
    void aLinkLeadsToAWebAddressOnly(String address) {
        Fields form = Fields.of(Map.of("target_url", address));
        link().read(form, LessonContent.EMPTY, "acme");
        assertFalse(form.isValid());
    }

    @Test
    void aLinkWithoutItsBeginningGetsOne() {
        Fields form = Fields.of(Map.of("target_url", "example.org/page"));
        assertEquals("https://example.org/page", link().read(form, LessonContent.EMPTY, "acme").targetUrl());
    }

    @Test
    void aFileSaysWhatItIsInTheOutline() {
        ResourceKind kind = new ResourceKind();
        assertEquals(Optional.of("courses.mark.pdf"), kind.mark(line("resource", false, null, UUID.randomUUID(), "application/pdf")));
        assertEquals(Optional.of("courses.mark.picture"), kind.mark(line("resource", false, null, UUID.randomUUID(), "image/png")));
        assertEquals(Optional.of("courses.mark.empty"), kind.mark(line("resource", true, null, null, null)));
    }

    @Test
    void aTextThatIsTooLongIsRefusedInWords() {
        Fields form = Fields.of(Map.of("body", "x".repeat(1_000_001)));
        new ArticleKind().read(form, LessonContent.EMPTY, "acme");
        assertEquals("courses.lesson.too-long", form.problem("body").key());
    }
}
