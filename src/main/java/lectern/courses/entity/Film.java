package lectern.courses.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

/**
 * What a lesson keeps about its film.
 *
 * @param watchedPercent how much of it has to be watched where that completes the lesson
 * @param isUnskippable whether students see it in one go, without leaving anything out
 * @param seconds how long it is, as the author's browser has found, or 0 while nobody knows
 * @param measured the file that was measured, or null
 */
public record Film(List<Chapter> chapters, int watchedPercent, boolean isUnskippable, int seconds, UUID measured) {

    /** How much of a film has to be watched where its author says nothing. */
    public static final int USUAL_PERCENT = 90;

    /** A part of the film. */
    public record Chapter(int second, String title) {
    }

    public Film {
        chapters = List.copyOf(chapters);
    }

    public static Film of(LessonContent content) {
        try (var reader = Json.createReader(new StringReader(content.settings()))) {
            JsonObject all = reader.readObject();
            List<Chapter> chapters = !all.containsKey("chapters") ? List.of() : all.getJsonArray("chapters").getValuesAs(JsonObject.class).stream()
                .map(chapter -> new Chapter(chapter.getInt("second"), chapter.getString("title"))).toList();
            String measured = all.getString("film_file", "");
            return new Film(chapters, all.getInt("watched_percent", USUAL_PERCENT), all.getBoolean("unskippable", false), all.getInt("film_seconds", 0),
                measured.isEmpty() ? null : UUID.fromString(measured));
        }
    }

    /** As a lesson keeps it. */
    public String written() {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        chapters.forEach(chapter -> parts.add(Json.createObjectBuilder().add("second", chapter.second()).add("title", chapter.title())));
        JsonObjectBuilder all = Json.createObjectBuilder().add("chapters", parts).add("watched_percent", watchedPercent).add("unskippable", isUnskippable);
        if (measured != null && seconds > 0) {
            all.add("film_seconds", seconds).add("film_file", measured.toString());
        }
        return all.build().toString();
    }
}
