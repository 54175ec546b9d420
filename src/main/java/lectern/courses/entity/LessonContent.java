package lectern.courses.entity;

import java.util.UUID;

/**
 * What a lesson holds; which parts are used depends on its kind.
 *
 * @param body rich text in its stored form, empty when there is none
 * @param targetUrl an address elsewhere, or null
 * @param fileId a stored file, or null
 */
public record LessonContent(String body, String targetUrl, UUID fileId) {

    public static final LessonContent EMPTY = new LessonContent("", null, null);

    public LessonContent withBody(String text) {
        return new LessonContent(text, targetUrl, fileId);
    }

    public LessonContent withTarget(String url) {
        return new LessonContent(body, url, fileId);
    }

    public LessonContent withFile(UUID file) {
        return new LessonContent(body, targetUrl, file);
    }
}
