package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Initials;
import lectern.platform.web.Words;

/** Says who wrote what: of a name that is hidden, nothing gets to the page of a fellow student. */
@ApplicationScoped
class Posters {

    private static final Poster NOBODY = new Poster("", "?", 0, false);

    @Inject
    Current current;

    @Inject
    Words words;

    Poster of(UUID memberId, String name, boolean isAnonymous, boolean isTeacher) {
        if (memberId == null || name == null) {
            return named("questions.poster.gone");
        }
        if (isAnonymous && memberId.equals(current.memberId())) {
            return named("questions.poster.you");
        }
        if (isAnonymous && !isTeacher) {
            return named("questions.poster.somebody");
        }
        return new Poster(name, Initials.of(name), Initials.hue(memberId), isAnonymous);
    }

    private Poster named(String key) {
        return new Poster(words.text(key), NOBODY.initials(), NOBODY.hue(), false);
    }
}
