package lectern.notes.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.notes.control.Kept;
import lectern.notes.control.LessonNotes;
import lectern.notes.control.MyNotes;
import lectern.notes.control.Place;
import lectern.platform.tenancy.Boundary;

/** Reads notes in a transaction a lesson, for a file that is written after the request's own has ended. */
@Boundary
public class NotesPages {

    @Inject
    MyNotes mine;

    @Inject
    LessonNotes notes;

    /**
     * What somebody keeps in one place.
     *
     * @param lost the highlights whose words are no longer in the text
     */
    record InPlace(LessonNotes.InLesson kept, Set<UUID> lost) {
    }

    public List<Place> places(UUID courseId) {
        return mine.places(courseId);
    }

    public InPlace in(Place place) {
        LessonNotes.InLesson kept = notes.of(place.courseId(), place.lessonId());
        return new InPlace(kept, mine.lost(kept.notes().stream().map(note -> new Kept(note.id(), note.createdAt(), note, place)).toList()));
    }
}
