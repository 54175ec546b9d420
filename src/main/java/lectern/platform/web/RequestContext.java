package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import lectern.platform.crypto.Keys;
import lectern.platform.database.Statements;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Permissions;

/** Finds out, in one statement, who is asking and in which organization, before any resource runs. */
@ApplicationScoped
public class RequestContext {

    /** First words of addresses that are the product's own and therefore never an organization's. */
    public static final Set<String> RESERVED = Set.of("sign-in", "sign-out", "account", "platform", "assets", "styleguide", "setup",
        "invitations", "password", "organizations", "api", "help", "about", "admin", "new", "edit", "import", "settings", "health",
        "metrics", "openapi", "favicon.ico", "robots.txt", "files", "www", "mail", "static", "public", "-");

    private static final String QUERY = "select * from request_context(?, ?, ?)";

    @Inject
    DataSource database;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Permissions permissions;

    @Inject
    PublicAddress address;

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    /** Fills {@link Current}; answers false when the request is already answered, by a redirect to an organization's new name. */
    boolean begin(HttpServletRequest request, HttpServletResponse response, String requestId) throws java.io.IOException {
        Cookies cookies = new Cookies(address.isTls());
        String path = request.getRequestURI();
        String token = cookies.session(request).orElse(null);
        current.asked(requestId, address.clientOf(request), limited(request.getHeader("User-Agent")), Messages.supported(request.getLocale()));
        if (path.startsWith("/assets/") || path.startsWith("/-/")) {
            return true;
        }
        String slug = slug(path);
        if (token != null || slug != null) {
            Statements.inFrame(() -> {
                look(token, slug);
                return null;
            });
        }
        visit.began(path, csrfToken(cookies, request, response, token), cookies.flash(request).orElse(null));
        return !isMoved(request, response, slug);
    }

    private static String slug(String path) {
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        return first.isEmpty() || RESERVED.contains(first) || !first.matches("[a-z0-9-]{1,80}") ? null : first;
    }

    private void look(String token, String slug) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setBytes(1, token == null ? new byte[0] : Keys.hash(token));
            query.setString(2, slug == null ? "" : slug);
            query.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    fill(row);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnreachable(e);
        }
    }

    private void fill(ResultSet row) throws SQLException {
        UUID user = row.getObject("user_id", UUID.class);
        if (user != null) {
            current.signedIn(new Current.Person(user, row.getObject("session_id", UUID.class), row.getString("user_name"),
                row.getString("user_email"), row.getBoolean("is_platform_admin")), choices(row.getString("organizations")));
        }
        Set<String> may = new LinkedHashSet<>();
        if (user != null) {
            may.add(Allowed.SIGNED_IN);
        }
        if (row.getBoolean("is_platform_admin")) {
            may.add(Allowed.PLATFORM);
        }
        Current.Organization organization = row.getObject("organization_id") == null ? null
            : new Current.Organization(row.getObject("organization_id", UUID.class), row.getString("slug"), row.getString("organization_name"),
                row.getString("accent_colour"), row.getObject("logo_file_id", UUID.class));
        Current.Member member = null;
        if (row.getObject("member_id") != null) {
            List<String> roles = roles(row.getArray("roles"));
            member = new Current.Member(row.getObject("member_id", UUID.class), row.getString("member_name"), roles);
            may.addAll(permissions.of(roles));
        }
        current.at(organization, member, Set.copyOf(may));
        prefer(row);
    }

    private void prefer(ResultSet row) throws SQLException {
        String language = first(row.getString("user_locale"), row.getString("organization_locale"));
        String zone = first(row.getString("user_time_zone"), row.getString("organization_time_zone"));
        current.prefers(language == null ? current.locale() : Messages.supported(Locale.forLanguageTag(language)), zone(zone));
    }

    private static ZoneId zone(String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    private static List<String> roles(Array array) throws SQLException {
        // Whoever belongs to an organization is at least a member.
        LinkedHashSet<String> roles = new LinkedHashSet<>(List.of("member"));
        if (array != null) {
            roles.addAll(Arrays.asList((String[]) array.getArray()));
        }
        return List.copyOf(roles);
    }

    private static List<Current.Choice> choices(String json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                .map(o -> new Current.Choice(o.getString("slug"), o.getString("name"))).toList();
        }
    }

    private boolean isMoved(HttpServletRequest request, HttpServletResponse response, String slug) throws java.io.IOException {
        Current.Organization organization = current.organization().orElse(null);
        boolean isOld = slug != null && organization != null && !organization.slug().equals(slug);
        if (!isOld || current.member().isEmpty() || !request.getMethod().equals("GET")) {
            return false;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", "/" + organization.slug() + request.getRequestURI().substring(slug.length() + 1) + query);
        return true;
    }

    private String csrfToken(Cookies cookies, HttpServletRequest request, HttpServletResponse response, String session) {
        String holder = session != null && current.person().isPresent() ? session : cookies.visit(request).orElse(null);
        if (holder == null) {
            holder = Keys.token(16);
            cookies.keepVisit(response, holder);
        }
        return HexFormat.of().formatHex(keys.signature("csrf", holder));
    }

    private static String first(String one, String other) {
        return one != null ? one : other;
    }

    private static String limited(String agent) {
        return agent == null ? "" : agent.substring(0, Math.min(400, agent.length()));
    }
}
