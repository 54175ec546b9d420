package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.guards.Routes.Route;
import lectern.platform.tenancy.Allowed;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sends every route as every persona, a stranger and someone of another organization, and compares with what it declares. */
class RouteMatrixIT {

    /** Who sends, and with which roles in acme; null roles: no member of acme. */
    private record Persona(String email, Set<String> roles, boolean isPlatformAdmin) {
    }

    private static final List<Persona> PERSONAS = List.of(
        new Persona("ada@acme.test", Set.of("member"), false),
        new Persona("ben@acme.test", Set.of("member", "instructor"), false),
        new Persona("cleo@acme.test", Set.of("member", "support_agent"), false),
        new Persona("tess@acme.test", Set.of("member", "team_lead"), false),
        new Persona("olga@acme.test", Set.of("member", "org_admin"), false),
        new Persona("dan@globex.test", null, false),
        new Persona("root@lectern.test", null, true));

    // A thing that does not exist: the guard speaks before anything is looked up.
    private static final Map<String, String> NOTHING = Map.of("organization", "acme", "name", "none.png");

    private static Map<String, Visitor> visitors;
    private static Map<String, Set<String>> rolesByPermission;

    @BeforeAll
    static void signEverybodyIn() throws IOException {
        visitors = new LinkedHashMap<>();
        PERSONAS.forEach(persona -> visitors.put(persona.email(), Visitor.of(Lectern.running()).signIn(persona.email())));
        rolesByPermission = permissions();
    }

    @Test
    void everyRouteNamesItsPermissionOrIsPublic() {
        List<String> silent = Routes.all().stream().filter(r -> !r.isPublic() && r.permission().isEmpty()).map(Route::toString).toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void everyPermissionNamedExistsAndIsUsed() {
        Set<String> named = new TreeSet<>();
        Routes.all().forEach(route -> route.permission().ifPresent(named::add));
        named.removeAll(Set.of(Allowed.SIGNED_IN, Allowed.PLATFORM));
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(rolesByPermission.keySet());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void strangersAreSentToTheSignInPage() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.all()) {
            Answer answer = send(Visitor.of(Lectern.running()), route);
            if (route.template().equals("/")) {
                continue;
            }
            boolean isSentAway = answer.status() == 303 && String.valueOf(answer.location()).startsWith("/sign-in");
            if (route.isPublic() == isSentAway) {
                wrong.add(route + " answers " + answer.status());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyoneGetsWhatTheRouteDeclares() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.all()) {
            // Signing out would end the matrix.
            if (!route.isPublic() && !route.template().equals("/sign-out")) {
                PERSONAS.forEach(persona -> compare(route, persona, wrong));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aChangeWithoutTheFormsTokenIsRefused() {
        Visitor tokenless = Visitor.of(Lectern.running()).signIn("olga@acme.test");
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.all()) {
            if (route.changesState() && !route.isPublic() && !route.permission().orElse("").equals(Allowed.PLATFORM)) {
                Answer answer = tokenless.send(route.verb(), address(route), contentType(route), new byte[0]);
                if (answer.status() != 403) {
                    wrong.add(route + " answers " + answer.status() + " without a token");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void compare(Route route, Persona persona, List<String> wrong) {
        Answer answer = send(visitors.get(persona.email()), route);
        HeadersIT.assertGuarded(answer);
        int status = answer.status();
        boolean isMember = persona.roles() != null;
        String permission = route.permission().orElse("");
        boolean isRight;
        if (permission.equals(Allowed.PLATFORM)) {
            isRight = persona.isPlatformAdmin() ? status != 403 : status == 404;
        } else if (permission.equals(Allowed.SIGNED_IN)) {
            isRight = status != 403;
        } else if (!isMember) {
            isRight = status == 404;
        } else if (rolesByPermission.getOrDefault(permission, Set.of()).stream().noneMatch(persona.roles()::contains)) {
            isRight = status == 403;
        } else {
            isRight = status != 403 && status < 500 && !String.valueOf(answer.location()).startsWith("/sign-in");
        }
        if (!isRight) {
            wrong.add(route + " (" + permission + ") answers " + status + " to " + persona.email());
        }
    }

    private static Answer send(Visitor visitor, Route route) {
        if (!route.changesState()) {
            return visitor.get(address(route));
        }
        // The token of any page of the visitor's will do; a body that says nothing creates nothing.
        String token = token(visitor);
        return visitor.with("X-CSRF-Token", token).send(route.verb(), address(route), contentType(route), new byte[0]);
    }

    private static String contentType(Route route) {
        return route.consumes().equals("multipart/form-data") ? "multipart/form-data; boundary=none" : route.consumes();
    }

    private static String token(Visitor visitor) {
        return TOKENS.computeIfAbsent(visitor, v -> v.get("/nowhere/at/all").document().select("meta[name=csrf]").attr("content"));
    }

    private static final Map<Visitor, String> TOKENS = new HashMap<>();

    private static String address(Route route) {
        return route.address(NOTHING);
    }

    private static Map<String, Set<String>> permissions() throws IOException {
        Properties table = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/permissions.properties"))) {
            table.load(in);
        }
        Map<String, Set<String>> roles = new HashMap<>();
        table.stringPropertyNames().forEach(name -> roles.put(name, Set.of(table.getProperty(name).trim().split("\\s*,\\s*"))));
        return roles;
    }
}
