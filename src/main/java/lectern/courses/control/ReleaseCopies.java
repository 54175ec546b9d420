package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.entity.Release;
import lectern.courses.entity.ReleaseRule;

/** Takes the release of lessons over into a copy of their course, its dates moved; what is said for groups stays with them. */
@ApplicationScoped
public class ReleaseCopies implements CourseCopied {

    @Inject
    Releases releases;

    @Override
    public void copied(Copied copy) {
        releases.of(copy.source(), null).forEach((subject, rule) -> {
            Releases.Subject about = new Releases.Subject(copy.copy(), copy.sections().get(subject), copy.lessons().get(subject), null);
            boolean isThere = subject.equals(copy.source()) || about.sectionId() != null || about.lessonId() != null;
            ReleaseRule moved = moved(rule, copy);
            if (isThere && !moved.isSilent()) {
                releases.save(about, moved);
            }
        });
    }

    // Lessons that were not copied are waited for no longer; without any left the order is free.
    private static ReleaseRule moved(ReleaseRule rule, Copied copy) {
        Map<UUID, UUID> lessons = copy.lessons();
        var chosen = rule.prerequisites().stream().map(lessons::get).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean isChoiceGone = rule.ordering() == Release.Ordering.AFTER_CHOSEN && chosen.isEmpty();
        return new ReleaseRule(rule.timing(), copy.shift().moved(rule.opensAt()), rule.opensAfterDays(), isChoiceGone ? Release.Ordering.FREE : rule.ordering(), chosen,
            rule.due(), copy.shift().moved(rule.dueAt()), rule.dueAfterDays(), 0);
    }
}
