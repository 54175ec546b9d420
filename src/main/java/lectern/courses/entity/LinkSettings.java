package lectern.courses.entity;

import jakarta.json.Json;
import java.io.StringReader;

/**
 * What a lesson keeps about its link.
 *
 * @param isInPage whether its author wants it shown in the page
 */
public record LinkSettings(boolean isInPage) {

    private static final String IN_PAGE = "in_page";

    public static LinkSettings of(LessonContent content) {
        try (var reader = Json.createReader(new StringReader(content.settings()))) {
            return new LinkSettings(reader.readObject().getBoolean(IN_PAGE, false));
        }
    }

    /** As a lesson keeps it. */
    public String written() {
        return isInPage ? Json.createObjectBuilder().add(IN_PAGE, true).build().toString() : "{}";
    }
}
