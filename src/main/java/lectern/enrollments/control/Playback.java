package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Where students stopped in films, and what of them they have watched, as their browsers report it. */
@ApplicationScoped
public class Playback {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /** Seconds of a film, from one up to another. */
    public record Stretch(int from, int to) {
    }

    /**
     * How far a student is in a film.
     *
     * @param completes whether what is watched completes the lesson, which was not complete before
     */
    public record Watched(int stoppedAt, List<Stretch> stretches, int percent, boolean completes) {
    }

    /**
     * What a browser says.
     *
     * @param length how long it finds the film
     */
    public record Report(int stoppedAt, List<Stretch> stretches, int length) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    StudyTime time;

    /** How far the student is in the film of a lesson; empty where they may not read it. */
    public Optional<Watched> of(String course, String lesson, Instant at) {
        return time.place(course, lesson, at).map(place -> Row.first(entities.createNativeQuery("""
                select stopped_at, cast(watched as text), watched_percent from lesson_playback where organization_id = ?1 and student_id = ?2 and lesson_id = ?3
                """).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, place.lessonId()),
            row -> new Watched(row.number(), stretches(row.text()), row.number(), false)).orElse(new Watched(0, List.of(), 0, false)));
    }

    /** Counts what was watched since the last report, where the student may read the lesson. */
    public Optional<Watched> count(String course, String lesson, Report report, Instant at) {
        return time.place(course, lesson, at).flatMap(place -> Row.first(entities.createNativeQuery("""
                select cast(watched as text), watched_percent, is_enough from count_watched(?1, ?2, ?3, cast(?4 as int4multirange), ?5, ?6, ?7)
                """).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, place.lessonId())
                .setParameter(4, written(report.stretches())).setParameter(5, report.stoppedAt()).setParameter(6, report.length())
                .setParameter(7, at.atOffset(ZoneOffset.UTC)),
            row -> new Watched(report.stoppedAt(), stretches(row.text()), row.number(), row.flag() && place.isToDo("watched"))));
    }

    private static String written(List<Stretch> stretches) {
        return stretches.stream().map(stretch -> "[" + stretch.from() + "," + stretch.to() + ")").collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Stretch> stretches(String multirange) {
        List<Stretch> stretches = new ArrayList<>();
        RANGE.matcher(multirange).results().forEach(range -> stretches.add(stretch(range)));
        return List.copyOf(stretches);
    }

    private static Stretch stretch(MatchResult range) {
        return new Stretch(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
    }
}
