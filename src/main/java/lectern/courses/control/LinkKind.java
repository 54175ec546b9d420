package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.web.Fields;

/** A page elsewhere. */
@ApplicationScoped
public class LinkKind implements LessonKind {

    private static final String LINK = "target_url";

    @Override
    public String type() {
        return "link";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "courses.kind.link";
    }

    @Override
    public String purpose() {
        return "courses.kind.link.purpose";
    }

    @Override
    public String icon() {
        return "external-link";
    }

    @Override
    public String template() {
        return "courses/kinds/link";
    }

    @Override
    public Map<String, Object> values(LessonFacts lesson) {
        String link = lesson.content().targetUrl();
        return Map.of(WrittenText.FIELD, WrittenText.edited(lesson), LINK, link == null ? "" : link);
    }

    @Override
    public LessonContent read(Fields form, LessonContent before, String organization) {
        LessonContent content = LessonContent.EMPTY.withBody(WrittenText.read(form, organization));
        String typed = form.optional(LINK, 2000);
        if (typed.isEmpty()) {
            return content;
        }
        String address = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
        if (!isWebAddress(address)) {
            form.reject(LINK, "courses.link.not-an-address");
        }
        return content.withTarget(address);
    }

    @Override
    public Object reading(LessonFacts lesson, boolean isStarted) {
        return new Link(lesson.content().targetUrl(), host(lesson.content().targetUrl()), WrittenText.shown(lesson));
    }

    @Override
    public Optional<String> lacks(OutlineLesson lesson) {
        return lesson.targetUrl() != null ? Optional.empty() : Optional.of("courses.check.no-link");
    }

    @Override
    public Optional<String> mark(OutlineLesson lesson) {
        return Optional.of(lesson.targetUrl() == null ? "courses.mark.empty" : "courses.mark.link");
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getUserInfo() == null && uri.getScheme() != null && uri.getScheme().matches("(?i)https?");
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static String host(String address) {
        return address == null || !isWebAddress(address) ? "" : URI.create(address).getHost().replaceFirst("^www\\.", "");
    }

    /** What the page of a link reads; {@code url} is null while there is none. */
    public record Link(String url, String host, String html) {

        public boolean hasText() {
            return !html.isEmpty();
        }
    }
}
