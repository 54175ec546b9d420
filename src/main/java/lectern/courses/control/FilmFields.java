package lectern.courses.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.entity.Film;
import lectern.courses.entity.FilmTime;
import lectern.courses.entity.LessonContent;
import lectern.platform.web.Fields;

/** The fields of a lesson's form that are about its film. */
final class FilmFields {

    private static final String CHAPTERS = "chapters";
    private static final String PERCENT = "watched_percent";
    private static final String UNSKIPPABLE = "unskippable";
    private static final String LENGTH = "film_seconds";
    private static final String FILE = "film_file";
    private static final int MOST = 100;
    private static final int LATEST = 24 * 3600;
    private static final int LONGEST_TITLE = 200;

    private FilmFields() {
    }

    static Map<String, Object> values(LessonContent content) {
        Film film = Film.of(content);
        Map<String, Object> values = new HashMap<>();
        values.put(PERCENT, film.watchedPercent());
        values.put(UNSKIPPABLE, film.isUnskippable() ? "true" : null);
        values.put(FILE, content.fileId());
        values.put(LENGTH, content.fileId() != null && content.fileId().equals(film.measured()) ? film.seconds() : null);
        values.put(CHAPTERS, film.chapters().stream().map(chapter -> FilmTime.write(chapter.second()) + " " + chapter.title()).collect(Collectors.joining("\n")));
        return values;
    }

    static Film read(Fields form, LessonContent before) {
        Film film = Film.of(before);
        List<Film.Chapter> chapters = chapters(form);
        if (before.fileId() == null) {
            return new Film(chapters, film.watchedPercent(), film.isUnskippable(), 0, null);
        }
        int percent = form.number(PERCENT, 1, 100).orElse(Film.USUAL_PERCENT);
        boolean isMeasured = form.value(FILE).equals(before.fileId().toString()) && form.value(LENGTH).matches("[1-9]\\d{0,4}");
        return isMeasured ? new Film(chapters, percent, form.flag(UNSKIPPABLE), Math.min(LATEST, Integer.parseInt(form.value(LENGTH))), before.fileId())
            : new Film(chapters, percent, form.flag(UNSKIPPABLE), film.seconds(), film.measured());
    }

    private static List<Film.Chapter> chapters(Fields form) {
        List<Film.Chapter> chapters = new ArrayList<>();
        int number = 0;
        for (String line : form.optional(CHAPTERS, MOST * LONGEST_TITLE).split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split("\\s+", 2);
            Optional<Integer> second = FilmTime.read(parts[0]).filter(time -> time < LATEST);
            if (second.isEmpty() || parts.length < 2) {
                form.reject(CHAPTERS, "courses.chapters.not-one", number);
            } else if (parts[1].length() > LONGEST_TITLE) {
                form.reject(CHAPTERS, "courses.chapters.too-long", number, LONGEST_TITLE);
            } else if (!chapters.isEmpty() && second.get() <= chapters.get(chapters.size() - 1).second()) {
                form.reject(CHAPTERS, "courses.chapters.not-later", number);
            } else {
                chapters.add(new Film.Chapter(second.get(), parts[1].replaceAll("\\s+", " ")));
            }
        }
        if (chapters.size() > MOST) {
            form.reject(CHAPTERS, "courses.chapters.too-many", MOST);
        }
        return chapters;
    }
}
