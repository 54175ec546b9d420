package lectern.courses.entity;

import java.util.UUID;

/**
 * What a lesson holds; which parts are used depends on its kind.
 *
 * @param body rich text in its stored form, empty when there is none
 * @param targetUrl an address elsewhere, or null
 * @param fileId a stored file, or null
 * @param settings what else its kind keeps, as JSON
 */
public record LessonContent(String body, String targetUrl, UUID fileId, String settings) {

    public static final LessonContent EMPTY = new LessonContent("", null, null, "{}");

    public LessonContent withBody(String text) {
        return new LessonContent(text, targetUrl, fileId, settings);
    }

    public LessonContent withTarget(String url) {
        return new LessonContent(body, url, fileId, settings);
    }

    public LessonContent withFile(UUID file) {
        return new LessonContent(body, targetUrl, file, settings);
    }

    public LessonContent withSettings(String other) {
        return new LessonContent(body, targetUrl, fileId, other);
    }
}
