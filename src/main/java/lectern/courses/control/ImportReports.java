package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.ImportLine.Kind;
import lectern.courses.control.ImportLine.Remark;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The reports of imports: a line for each piece of a package. */
@ApplicationScoped
public class ImportReports {

    private static final int BATCH = 500;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /**
     * How much a part of a report holds.
     *
     * @param hidden how many of the lines students could not see where they come from
     */
    public record Count(Kind kind, String outcome, String reason, String effect, int lines, int hidden) {
    }

    /** What became of a piece. */
    public record Result(Kind kind, String key, ImportEffect effect, UUID fileId) {
    }

    /** Writes the lines of a report. */
    public void write(UUID importId, List<ImportLine> lines) {
        entities.flush();
        for (int from = 0; from < lines.size(); from += BATCH) {
            entities.createNativeQuery("""
                    insert into course_import_items (organization_id, import_id, position, depth, kind, import_key, title, outcome, reason, argument,
                                                     notes, digest, is_hidden, effect, lesson_id)
                    select ?1, ?2, x.position, x.depth, x.kind, x.key, x.title, x.outcome, x.reason, x.argument, x.notes, x.digest, x.hidden, x.effect, x.lesson
                      from jsonb_to_recordset(cast(?3 as jsonb)) as x (position integer, depth integer, kind text, key text, title text, outcome text,
                           reason text, argument text, notes jsonb, digest text, hidden boolean, effect text, lesson uuid)
                    """)
                .setParameter(1, current.organizationId()).setParameter(2, importId)
                .setParameter(3, json(lines.subList(from, Math.min(lines.size(), from + BATCH)))).executeUpdate();
        }
    }

    public List<Count> counts(UUID importId) {
        Query query = entities.createNativeQuery("""
                select kind, outcome, reason, effect, count(*), count(*) filter (where is_hidden)
                  from course_import_items where organization_id = ?1 and import_id = ?2
                 group by kind, outcome, reason, effect
                 order by kind, outcome, reason, effect
                """)
            .setParameter(1, current.organizationId()).setParameter(2, importId);
        return Row.list(query, row -> new Count(Kind.of(row.text()), row.text(), row.text(), row.text(), row.number(), row.number()));
    }

    /** The first lines of each part. */
    public List<ImportLine> beginnings(UUID importId, int eachAtMost) {
        Query query = entities.createNativeQuery(LINES + """
                  from (select t.*, row_number() over (partition by t.kind order by t.position) as place
                          from course_import_items t where t.organization_id = ?1 and t.import_id = ?2) t
                 where t.place <= ?3 order by t.position
                """)
            .setParameter(1, current.organizationId()).setParameter(2, importId).setParameter(3, eachAtMost);
        return Row.list(query, ImportReports::read);
    }

    /** Lines of one part, from after a position on. */
    public List<ImportLine> lines(UUID importId, Kind kind, int after, int limit) {
        Query query = entities.createNativeQuery(LINES + """
                  from course_import_items t
                 where t.organization_id = ?1 and t.import_id = ?2 and t.kind = ?3 and t.position > ?4 order by t.position limit ?5
                """)
            .setParameter(1, current.organizationId()).setParameter(2, importId).setParameter(3, kind.code()).setParameter(4, after).setParameter(5, limit);
        return Row.list(query, ImportReports::read);
    }

    /** The lessons of the package, in their order, by key. */
    public Map<String, ImportLine> lessons(UUID importId) {
        Query query = entities.createNativeQuery(LINES + """
                  from course_import_items t
                 where t.organization_id = ?1 and t.import_id = ?2 and t.kind = 'outline' and t.outcome = 'lesson' order by t.position
                """)
            .setParameter(1, current.organizationId()).setParameter(2, importId);
        Map<String, ImportLine> lessons = new LinkedHashMap<>();
        Row.list(query, ImportReports::read).forEach(line -> lessons.put(line.key(), line));
        return lessons;
    }

    /** Notes what became of the pieces, with the lessons and files they are now. */
    public void settle(UUID importId, UUID courseId, List<Result> results) {
        entities.flush();
        for (int from = 0; from < results.size(); from += BATCH) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            results.subList(from, Math.min(results.size(), from + BATCH)).forEach(result -> array.add(json(result)));
            entities.createNativeQuery("""
                    update course_import_items t set effect = x.effect, file_id = x.file
                      from jsonb_to_recordset(cast(?3 as jsonb)) as x (kind text, key text, effect text, file uuid)
                     where t.organization_id = ?1 and t.import_id = ?2 and t.kind = x.kind and t.import_key = x.key
                    """)
                .setParameter(1, current.organizationId()).setParameter(2, importId).setParameter(3, array.build().toString()).executeUpdate();
        }
        entities.createNativeQuery("""
                update course_import_items t set lesson_id = l.id
                  from course_lessons l
                 where t.organization_id = ?1 and t.import_id = ?2 and t.kind = 'outline' and t.outcome = 'lesson'
                   and l.organization_id = t.organization_id and l.course_id = ?3 and l.import_key = t.import_key and l.deleted_at is null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, importId).setParameter(3, courseId).executeUpdate();
    }

    /** Adds a remark to a piece's line. */
    public void remark(UUID importId, String key, Remark remark) {
        entities.createNativeQuery("""
                update course_import_items t set notes = t.notes || cast(?4 as jsonb)
                 where t.organization_id = ?1 and t.import_id = ?2 and t.kind = 'outline' and t.import_key = ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, importId).setParameter(3, key)
            .setParameter(4, Json.createArrayBuilder().add(json(remark)).build().toString()).executeUpdate();
    }

    private static final String LINES = """
        select t.position, t.depth, t.kind, t.import_key, t.title, t.outcome, t.reason, t.argument, cast(t.notes as text), t.digest, t.is_hidden, t.effect,
               t.lesson_id, t.file_id
        """;

    private static ImportLine read(Row row) {
        int position = row.number();
        int depth = row.number();
        return new ImportLine(position, depth, Kind.of(row.text()), row.text(), row.text(), row.text(), row.text(), row.text(), remarks(row.text()),
            row.text(), row.flag(), effect(row.text()), row.uuid(), row.uuid());
    }

    private static ImportEffect effect(String code) {
        return code == null ? null : ImportEffect.of(code);
    }

    private static List<Remark> remarks(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                .map(remark -> new Remark(remark.getString("kind"), remark.getString("argument"))).toList();
        }
    }

    private static String json(List<ImportLine> lines) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        lines.forEach(line -> array.add(json(line)));
        return array.build().toString();
    }

    private static JsonObjectBuilder json(ImportLine line) {
        JsonArrayBuilder notes = Json.createArrayBuilder();
        line.remarks().forEach(remark -> notes.add(json(remark)));
        JsonObjectBuilder object = Json.createObjectBuilder().add("position", line.position()).add("depth", line.depth()).add("kind", line.kind().code())
            .add("key", line.key()).add("title", line.title()).add("outcome", line.outcome()).add("reason", line.reason())
            .add("argument", line.argument()).add("notes", notes).add("hidden", line.isHidden());
        add(object, "digest", line.digest());
        add(object, "effect", line.effect() == null ? null : line.effect().code());
        add(object, "lesson", line.lessonId());
        return object;
    }

    private static JsonObjectBuilder json(Result result) {
        JsonObjectBuilder object = Json.createObjectBuilder().add("kind", result.kind().code()).add("key", result.key());
        add(object, "effect", result.effect() == null ? null : result.effect().code());
        add(object, "file", result.fileId());
        return object;
    }

    private static JsonObjectBuilder json(Remark remark) {
        return Json.createObjectBuilder().add("kind", remark.kind()).add("argument", remark.argument());
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }
}
