package lectern.guards;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Public;
import lectern.platform.tenancy.Unaudited;

/** Every route of the product, read from the compiled resource classes. */
final class Routes {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*([a-zA-Z]+)\\s*(:(?:[^{}]|\\{[^}]*})*)?}");

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    /** One route: a method of a resource class. */
    record Route(Class<?> type, Method method, String verb, String path) {

        String template() {
            return PARAMETER.matcher(path).replaceAll(found -> "{" + found.group(1) + "}");
        }

        /** The address with a value in the place of each parameter that fits its pattern. */
        String address(Map<String, String> values) {
            return PARAMETER.matcher(path).replaceAll(found -> values.getOrDefault(found.group(1), fitting(String.valueOf(found.group(2)))));
        }

        private static String fitting(String pattern) {
            return Stream.of("no-such-thing", "00000000-0000-7000-8000-000000000000", "0".repeat(64), "n".repeat(30) + "." + "n".repeat(30), "0b5c6b", "1")
                .filter(value -> pattern.equals("null") || value.matches(pattern.substring(1).strip())).findFirst()
                .orElseThrow(() -> new IllegalStateException("no value fits " + pattern));
        }

        /** The type of body it takes, the first one where there are several. */
        String consumes() {
            Consumes consumes = method.getAnnotation(Consumes.class);
            return consumes == null ? "text/plain" : consumes.value()[0];
        }

        boolean isPublic() {
            return method.isAnnotationPresent(Public.class);
        }

        Optional<String> permission() {
            return Optional.ofNullable(method.getAnnotation(Allowed.class)).map(Allowed::value);
        }

        boolean changesState() {
            return !List.of("GET", "HEAD", "OPTIONS").contains(verb);
        }

        boolean isAudited() {
            return changesState() && !method.isAnnotationPresent(Unaudited.class);
        }

        boolean isOfAnOrganization() {
            return template().startsWith("/{organization}");
        }

        /** The name the audit log keeps for it. */
        String action() {
            String noun = type.getSimpleName().replaceAll("Resource$", "").replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            return type.getPackageName().split("\\.")[1] + "." + noun + "." + method.getName();
        }

        @Override
        public String toString() {
            return verb + " " + template();
        }
    }

    private static List<Route> all;

    private Routes() {
    }

    static synchronized List<Route> all() {
        all = all == null ? read() : all;
        return all;
    }

    private static List<Route> read() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                .filter(name -> name.startsWith("lectern") && name.endsWith(".class"))
                .map(Routes::type)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Routes::of)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(file.replace(File.separatorChar, '.').replaceAll("[.]class$", ""), false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Route> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
            .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
            .flatMap(method -> verb(method).map(verb -> new Route(type, method, verb, path(type, method))).stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
            .filter(type -> type.isAnnotationPresent(HttpMethod.class)).map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst();
    }

    private static String path(Class<?> type, Method method) {
        String onMethod = method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "";
        return ("/" + type.getAnnotation(Path.class).value() + onMethod).replaceAll("/+", "/");
    }
}
