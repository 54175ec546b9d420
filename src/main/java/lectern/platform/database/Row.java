package lectern.platform.database;

import jakarta.persistence.Query;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One row of a native query, its columns read in their order: {@code new Person(row.uuid(), row.text())}. */
public final class Row {

    private final Object[] columns;
    private int next;

    private Row(Object columns) {
        this.columns = columns instanceof Object[] several ? several : new Object[] {columns};
    }

    /** All rows of a query as records. */
    public static <T> List<T> list(Query query, Function<Row, T> reader) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> reader.apply(new Row(row))).toList();
    }

    /** The first row of a query as a record. */
    public static <T> Optional<T> first(Query query, Function<Row, T> reader) {
        return list(query, reader).stream().findFirst();
    }

    /** Ids as a query parameter: {@code x = any (cast(? as uuid[]))}. */
    public static String ids(Collection<UUID> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Texts as a query parameter: {@code x = any (cast(? as text[]))}. */
    public static String array(Collection<String> texts) {
        return texts.stream().map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(",", "{", "}"));
    }

    public String text() {
        Object value = columns[next++];
        return value == null ? null : value.toString();
    }

    public UUID uuid() {
        return (UUID) columns[next++];
    }

    public boolean flag() {
        return Boolean.TRUE.equals(columns[next++]);
    }

    /** A number that is never null. */
    public int number() {
        return ((Number) columns[next++]).intValue();
    }

    /** A number that is never null and may be large. */
    public long large() {
        return ((Number) columns[next++]).longValue();
    }

    /** A number or null. */
    public Integer count() {
        Object value = columns[next++];
        return value == null ? null : ((Number) value).intValue();
    }

    public Instant instant() {
        Object value = columns[next++];
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return value == null ? null : ((java.util.Date) value).toInstant();
    }

    /** The texts of an array column; null is none. */
    public List<String> texts() {
        Object value = columns[next++];
        if (value == null) {
            return List.of();
        }
        if (value instanceof String[] texts) {
            return List.of(texts);
        }
        try {
            return List.of((String[]) ((Array) value).getArray());
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }
}
