package lectern.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import lectern.platform.crypto.Passwords;
import lectern.platform.crypto.Uuids;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Creates a person who can sign in, such as the first platform admin. */
@Command(name = "create", description = "Create a person who can sign in. The password is asked for, or read from the standard input.")
final class UserCreate implements Runnable {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    @Option(names = "--email", required = true, description = "The address the person signs in with.")
    String email;

    @Option(names = "--name", required = true, description = "The full name.")
    String name;

    @Option(names = "--platform-admin", description = "May manage the whole installation.")
    boolean isPlatformAdmin;

    @Override
    public void run() {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]+@[^@\\s]+") || address.length() > 254) {
            throw new Failure("\"" + email + "\" is not an address; give one such as root@example.org.");
        }
        if (name.isBlank() || name.strip().length() > 120) {
            throw new Failure("The name must have 1 to 120 characters.");
        }
        var settings = Settings.from(System.getenv());
        var password = password();
        try (var installation = Installation.beside(settings)) {
            Migrations.of(installation.database()).run();
            create(installation.database(), address, password);
            System.out.println(address + " can sign in" + (isPlatformAdmin ? " and is a platform admin." : "."));
        }
    }

    private static String password() {
        var password = System.console() != null ? new String(System.console().readPassword("Password (at least %d characters): ", SHORTEST)) : firstLine();
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Failure("The password must have " + SHORTEST + " to " + LONGEST + " characters; nothing was created.");
        }
        if (isCommon(password)) {
            throw new Failure("This password is one of those that are tried first; choose another. Nothing was created.");
        }
        return password;
    }

    private static boolean isCommon(String password) {
        try (var list = UserCreate.class.getResourceAsStream("/identity/common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().anyMatch(password.toLowerCase(Locale.ROOT)::equals);
        } catch (IOException e) {
            throw new Failure("The program's list of common passwords cannot be read; unpack Lectern again.", e);
        }
    }

    private static String firstLine() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new Failure("The password cannot be read from the standard input.", e);
        }
    }

    private void create(DatabaseUrl database, String address, String password) {
        try (var connection = database.connectAsOwner()) {
            connection.setAutoCommit(false);
            var id = Uuids.next();
            insert(connection, id, address);
            try (var credential = connection.prepareStatement("insert into credentials (user_id, kind, secret_hash) values (?, 'password', ?)")) {
                credential.setObject(1, id);
                credential.setString(2, Passwords.hash(password));
                credential.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                throw new Failure("There is a person with the address " + address + " already; choose another address.", e);
            }
            throw Failures.of(e, database);
        }
    }

    private void insert(Connection connection, UUID id, String address) throws SQLException {
        try (var user = connection.prepareStatement("insert into users (id, full_name, email, is_platform_admin) values (?, ?, ?, ?)")) {
            user.setObject(1, id);
            user.setString(2, name.strip());
            user.setString(3, address);
            user.setBoolean(4, isPlatformAdmin);
            user.executeUpdate();
        }
    }
}
