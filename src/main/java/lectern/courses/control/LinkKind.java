package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.LinkSettings;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.web.Fields;

/** A page elsewhere. */
@ApplicationScoped
public class LinkKind implements LessonKind {

    private static final String LINK = "target_url";
    private static final String IN_PAGE = "in_page";

    @Inject
    Embeds embeds;

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
        Map<String, Object> values = new HashMap<>();
        values.put(WrittenText.FIELD, WrittenText.edited(lesson));
        values.put(LINK, lesson.content().targetUrl());
        values.put(IN_PAGE, LinkSettings.of(lesson.content()).isInPage() ? "true" : null);
        return values;
    }

    @Override
    public Object editing(LessonFacts lesson) {
        return embeds.help(isWantedInPage(lesson) && embeds.of(lesson).isEmpty());
    }

    @Override
    public LessonContent read(Fields form, LessonContent before, String organization) {
        LinkSettings settings = new LinkSettings(form.flag(IN_PAGE));
        LessonContent content = LessonContent.EMPTY.withBody(WrittenText.read(form, organization)).withSettings(settings.written());
        String typed = form.optional(LINK, 2000);
        if (typed.isEmpty()) {
            return content;
        }
        String address = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
        // What was allowed once may stay; only its readers see a link then.
        boolean isAsBefore = address.equals(before.targetUrl()) && LinkSettings.of(before).equals(settings);
        if (!Elsewhere.isWebAddress(address)) {
            form.reject(LINK, "courses.link.not-an-address");
        } else if (settings.isInPage() && !isAsBefore && embeds.of(address).isEmpty()) {
            form.reject(IN_PAGE, "courses.link.not-in-page");
        }
        return content.withTarget(address);
    }

    @Override
    public Object reading(LessonFacts lesson, boolean isStarted) {
        Embed embed = embed(lesson);
        return new Link(Elsewhere.of(lesson.content().targetUrl()), embed, isStarted, embed == null && isWantedInPage(lesson), WrittenText.shown(lesson));
    }

    @Override
    public List<String> frames(LessonFacts lesson) {
        return Stream.ofNullable(embed(lesson)).map(Embed::source).toList();
    }

    private Embed embed(LessonFacts lesson) {
        return isWantedInPage(lesson) ? embeds.of(lesson).orElse(null) : null;
    }

    private static boolean isWantedInPage(LessonFacts lesson) {
        return lesson.content().targetUrl() != null && LinkSettings.of(lesson.content()).isInPage();
    }

    @Override
    public Optional<String> lacks(OutlineLesson lesson) {
        return lesson.targetUrl() != null ? Optional.empty() : Optional.of("courses.check.no-link");
    }

    @Override
    public Optional<String> mark(OutlineLesson lesson) {
        return Optional.of(lesson.targetUrl() == null ? "courses.mark.empty" : "courses.mark.link");
    }

    /**
     * What the page of a link reads.
     *
     * @param elsewhere where it leads, or null while it leads nowhere
     * @param embed how that is shown here, or null where it is not
     * @param isRefused whether its author wants it shown here and the organization does not allow it
     */
    public record Link(Elsewhere elsewhere, Embed embed, boolean isStarted, boolean isRefused, String html) {

        public boolean isWaiting() {
            return embed != null && !isStarted;
        }

        public boolean isShown() {
            return embed != null && isStarted;
        }

        public boolean hasText() {
            return !html.isEmpty();
        }
    }
}
