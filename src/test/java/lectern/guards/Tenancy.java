package lectern.guards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tries to reach another organization's rows in every tenant table the catalogue has. */
final class Tenancy {

    private static final String NOT_ALLOWED = "42501";
    private static final String GENERATED = "428C9";

    private static final String TABLES = """
        select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
         where c.relnamespace = 'public'::regnamespace and c.relkind = any (string_to_array(?, ',')::"char"[]) and not c.relispartition
         order by 1
        """;

    private static final String COLUMNS = """
        select coalesce(string_agg(quote_ident(a.attname), ', ' order by a.attnum), '') from pg_attribute a
         where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and has_column_privilege('lectern_app', a.attrelid, a.attnum, ?)
        """;

    private final Connection owner;
    private final Connection app;
    private final List<String> breaches = new ArrayList<>();

    /** Two connections to the same database, neither committing by itself: the schema's owner and the application. */
    Tenancy(Connection owner, Connection app) {
        this.owner = owner;
        this.app = app;
    }

    /** The tables of organizations. */
    List<String> tables() throws SQLException {
        return texts(owner, TABLES, "r,p");
    }

    /** The tables in which an organization has no row, so that nothing about them would be proved. */
    List<String> tablesWithoutRowsOf(UUID organization) throws SQLException {
        var empty = new ArrayList<String>();
        for (var table : tables()) {
            if (number(owner, "select count(*) from " + table + " where organization_id = ?", organization) == 0) {
                empty.add(table);
            }
        }
        return empty;
    }

    /** What an organization's own transaction can do to another's rows; empty when all is well. */
    List<String> breaches(UUID own, UUID other) throws SQLException {
        enter(own);
        for (var table : tables()) {
            reads(table, other);
            changes(table, other);
            takes(table, own, other);
            deletes(table, other);
            inserts(table, other);
        }
        for (var view : texts(owner, TABLES, "v")) {
            reads(view, other);
        }
        app.rollback();
        return breaches;
    }

    /** What a transaction without an organization can read. */
    List<String> readableOutside() throws SQLException {
        app.rollback();
        var relations = new ArrayList<>(texts(owner, TABLES, "r,p,v"));
        relations.addAll(List.of("users", "sessions", "credentials", "password_resets", "throttles"));
        for (var relation : relations) {
            attempt(relation + " is read without an organization", "select count(*) from " + relation);
        }
        app.rollback();
        return breaches;
    }

    private void enter(UUID organization) throws SQLException {
        app.rollback();
        try (var settings = app.prepareStatement("select set_config('app.organization_id', ?, true), set_config('app.reach', 'all', true)")) {
            settings.setString(1, organization.toString());
            settings.execute();
        }
    }

    private void reads(String relation, UUID other) throws SQLException {
        attempt(relation + ": select", "select count(*) from " + relation + " where organization_id = '" + other + "'");
    }

    private void changes(String table, UUID other) throws SQLException {
        var columns = text(COLUMNS, table, "update");
        var column = columns.isEmpty() ? "organization_id" : columns.split(", ")[0];
        attempt(table + ": update", "update " + table + " set " + column + " = " + column + " where organization_id = '" + other + "'");
    }

    // A row of one's own, handed over or taken along.
    private void takes(String table, UUID own, UUID other) throws SQLException {
        attempt(table + ": hand over", "update " + table + " set organization_id = '" + other + "' where organization_id = '" + own + "'");
    }

    private void deletes(String table, UUID other) throws SQLException {
        attempt(table + ": delete", "delete from " + table + " where organization_id = '" + other + "'");
    }

    private void inserts(String table, UUID other) throws SQLException {
        var columns = text(COLUMNS, table, "insert");
        if (columns.isEmpty()) {
            attempt(table + ": insert", "insert into " + table + " default values");
            return;
        }
        var row = text("select (to_jsonb(t) || jsonb_build_object('id', uuidv7()))::text from " + table + " t where organization_id = ?::uuid limit 1", other.toString());
        attempt(table + ": insert", "insert into " + table + " (" + columns + ") select " + columns
            + " from jsonb_populate_record(null::" + table + ", '" + row.replace("'", "''") + "')");
    }

    // Right is only: not allowed, a key that nobody sets, or no row touched. Any other failure proves nothing.
    private void attempt(String what, String sql) throws SQLException {
        var before = app.setSavepoint();
        try (var statement = app.createStatement()) {
            var isQuery = statement.execute(sql);
            var touched = isQuery ? first(statement.getResultSet()) : statement.getUpdateCount();
            if (touched != 0) {
                breaches.add(what + " touches " + touched + " rows");
            }
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState()) && !GENERATED.equals(e.getSQLState())) {
                breaches.add(what + " is refused for another reason: " + e.getMessage());
            }
        }
        app.rollback(before);
    }

    private static long first(java.sql.ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    private String text(String sql, Object... values) throws SQLException {
        return texts(owner, sql, values).get(0);
    }

    private static long number(Connection connection, String sql, Object... values) throws SQLException {
        return Long.parseLong(texts(connection, sql, values).get(0));
    }

    static List<String> texts(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
