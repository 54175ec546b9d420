package lectern.courses.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://youtube.com/watch?t=3&v=dQw4w9WgXcQ&list=x", "youtu.be/dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=abc", "https://www.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "HTTPS://M.YouTube.com/watch?v=dQw4w9WgXcQ"})
    void youtubeIsKnownInAllItsSpellings(String address) {
        VideoLink link = VideoLink.of(address).orElseThrow();
        assertEquals("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0", link.frame());
        assertEquals("https://www.youtube.com/watch?v=dQw4w9WgXcQ", link.page());
        assertEquals("https://www.youtube-nocookie.com", link.player().source());
    }

    @Test
    void vimeoKeepsTheKeyOfUnlistedVideos() {
        assertEquals("https://player.vimeo.com/video/76979871?dnt=1", VideoLink.of("https://vimeo.com/76979871").orElseThrow().frame());
        VideoLink unlisted = VideoLink.of("https://vimeo.com/76979871/abcdef0123").orElseThrow();
        assertEquals("https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123", unlisted.frame());
        assertEquals("https://vimeo.com/76979871/abcdef0123", unlisted.page());
        assertEquals(unlisted, VideoLink.of("https://player.vimeo.com/video/76979871?h=abcdef0123").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org/watch?v=dQw4w9WgXcQ", "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ", "javascript:alert(1)//youtube.com", "https://www.youtube.com/watch?v=short",
        "https://youtu.be/\"><script>", "https://vimeo.com/about", "ftp://youtube.com/watch?v=dQw4w9WgXcQ", "not an address"})
    void everythingElseIsUnknown(String address) {
        assertTrue(VideoLink.of(address).isEmpty());
    }
}
