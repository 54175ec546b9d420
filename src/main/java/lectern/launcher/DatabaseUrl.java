package lectern.launcher;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/** A database and the login that administers it, as given in DATABASE_URL or made by the embedded database. */
public record DatabaseUrl(String server, String database, String options, String user, String password) {

    private static final Pattern FORM = Pattern.compile(
        "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/]+)(?::(?<password>[^@/]*))?@)?(?<server>[^/@?]+)/(?<database>[^/?]+)(?:\\?(?<options>.*))?");

    /** Reads postgresql://user:password@host:port/database?options. */
    static DatabaseUrl parse(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches() || parts.group("user") == null) {
            throw new Failure("DATABASE_URL must look like postgresql://user:password@host:5432/database; characters such as @ or / in the password are written as %40 or %2F.");
        }
        return new DatabaseUrl(parts.group("server"), parts.group("database"), text(parts.group("options")),
            decode(parts.group("user")), decode(text(parts.group("password"))));
    }

    /** The JDBC address without any login, as every role uses it. */
    public String jdbc() {
        var more = options.isEmpty() ? "" : "&" + options;
        return "jdbc:postgresql://" + server + "/" + database + "?stringtype=unspecified" + more;
    }

    /** Connects with the administering login; a server that is there but does not answer is given up soon. */
    Connection connect() throws SQLException {
        return connect(jdbc(), user, password);
    }

    /** Connects as one of the roles. */
    Connection connectAs(String role, String password) throws SQLException {
        return connect(jdbc(), role, password);
    }

    /** Connects with the administering login, acting as the schema's owner. */
    Connection connectAsOwner() throws SQLException {
        return connect(Roles.asOwner(this), user, password);
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "15");
        return DriverManager.getConnection(url, properties);
    }

    /** The same server and login, another database. */
    public DatabaseUrl database(String name) {
        return new DatabaseUrl(server, name, options, user, password);
    }

    /** What a person needs to recognise the database, without the password. */
    String shown() {
        return decode(database) + " on " + server;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }
}
