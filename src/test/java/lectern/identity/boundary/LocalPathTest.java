package lectern.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/acme", "/acme/courses?q=balance%20sheet", "/acme/tickets/42#message-7"})
    void placesOfOursAreKept(String path) {
        assertEquals(path, LocalPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "//evil.test", "/\\evil.test", "\\\\evil.test", "https://evil.test", "javascript:alert(1)", "/ acme", "/acme\r\nSet-Cookie: a=b",
        "/%zz"})
    void everythingElseLeadsToTheStart(String path) {
        assertEquals("/", LocalPath.of(path));
    }

    @Test
    void nothingLeadsToTheStart() {
        assertEquals("/", LocalPath.of(null));
        assertEquals("/", LocalPath.of("/" + "a".repeat(3000)));
    }
}
