package lectern.notes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import lectern.notes.control.Kept;
import lectern.notes.control.Place;
import lectern.platform.tenancy.Current;

/** The addresses of notes and bookmarks and of what they belong to, in the organization of the request. */
@ApplicationScoped
class Addresses {

    @Inject
    Current current;

    /** Everything the person keeps. */
    String mine() {
        return "/" + current.slug() + "/notes";
    }

    String note(UUID id) {
        return mine() + "/" + id;
    }

    String bookmark(UUID id) {
        return mine() + "/bookmarks/" + id;
    }

    String catalogue() {
        return "/" + current.slug() + "/courses";
    }

    String course(String slug) {
        return catalogue() + "/" + slug;
    }

    String courseNotes(String slug) {
        return course(slug) + "/notes";
    }

    String lesson(String slug, String lesson) {
        return course(slug) + "/lessons/" + lesson;
    }

    String lessonNotes(String slug, String lesson) {
        return lesson(slug, lesson) + "/notes";
    }

    /** As near to a place as the person gets, or null. */
    String of(Place place) {
        return switch (place.reach()) {
            case LESSON -> lesson(place.courseSlug(), place.lessonSlug());
            case COURSE -> course(place.courseSlug());
            case NOWHERE -> null;
        };
    }

    /** The very spot in a lesson where that is open, otherwise as near as the person gets, or null. */
    String of(Kept thing) {
        String place = of(thing.place());
        if (thing.isBookmark() || thing.place().reach() != Place.Reach.LESSON) {
            return place;
        }
        return place + (thing.note().seconds() == null ? "#note-" + thing.id() : "#time:" + thing.note().seconds());
    }
}
