package lectern.courses.entity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a person decided before a package was imported.
 *
 * @param course the course to update, or null for a new one
 * @param title the title of a new course
 * @param withHidden whether pages that students could not see where they come from are brought in
 * @param taken keys of edited or deleted lessons for which the package's version counts
 * @param removed lessons that are no longer in the package and go into the trash
 */
public record ImportChoices(UUID course, String title, boolean withHidden, Set<String> taken, Set<UUID> removed) {

    public static final ImportChoices NONE = new ImportChoices(null, "", false, Set.of(), Set.of());

    public ImportChoices {
        taken = Set.copyOf(taken);
        removed = Set.copyOf(removed);
    }

    static ImportChoices read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject all = reader.readObject();
            String course = all.getString("course", "");
            return new ImportChoices(course.isEmpty() ? null : UUID.fromString(course), all.getString("title", ""), all.getBoolean("hidden", false),
                texts(all, "taken"), texts(all, "removed").stream().map(UUID::fromString).collect(Collectors.toSet()));
        }
    }

    String written() {
        JsonObjectBuilder all = Json.createObjectBuilder().add("title", title).add("hidden", withHidden).add("taken", array(taken))
            .add("removed", array(removed.stream().map(UUID::toString).toList()));
        return (course == null ? all : all.add("course", course.toString())).build().toString();
    }

    private static Set<String> texts(JsonObject all, String name) {
        return all.containsKey(name) ? all.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.toSet())
            : Set.of();
    }

    private static JsonArrayBuilder array(Collection<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
