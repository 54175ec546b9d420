package lectern.platform.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person typed into a form, read field by field, and what is wrong with it. A form class reads its fields through
 * this once; when anything was refused the page is shown again with everything typed kept.
 *
 * <p>Errors are message keys with arguments; a key {@code <field>} in the page's error summary leads to the field's id.
 */
public final class Fields {

    /** What is wrong with one field. */
    public record Problem(String field, String key, Object[] arguments) {
    }

    private final Map<String, List<String>> typed;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final String once;

    private Fields(Map<String, List<String>> typed, String once) {
        this.typed = typed;
        this.once = once;
    }

    /** An empty form, with a fresh one-time token. */
    public static Fields empty() {
        return of(Map.of());
    }

    /** A form filled in with what is stored, with a fresh one-time token. */
    public static Fields of(Map<String, ?> values) {
        Map<String, List<String>> filled = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value)));
            }
        });
        return new Fields(filled, UUID.randomUUID().toString());
    }

    /** What was posted. */
    public static Fields posted(MultivaluedMap<String, String> form) {
        Map<String, List<String>> typed = new HashMap<>(form);
        List<String> once = typed.getOrDefault("_once", List.of());
        return new Fields(typed, once.isEmpty() || once.get(0).isBlank() ? UUID.randomUUID().toString() : once.get(0));
    }

    /** A line or text of which there must be something to see, without surrounding space, at most {@code max} characters. */
    public String required(String name, int max) {
        String value = value(name).strip();
        if (value.codePoints().noneMatch(Fields::isSeen)) {
            reject(name, "platform.form.required");
        }
        return limited(name, value, max);
    }

    /** A line or text that may be empty. */
    public String optional(String name, int max) {
        return limited(name, value(name).strip(), max);
    }

    /** A secret: exactly as typed, never shown again. */
    public String secret(String name) {
        return value(name);
    }

    /** One of the values; anything else is refused. */
    public String oneOf(String name, Set<String> values) {
        String value = value(name);
        if (!values.contains(value)) {
            reject(name, "platform.form.choose");
        }
        return value;
    }

    /** All values of a field that may be sent several times, each one of the set. */
    public List<String> anyOf(String name, Set<String> values) {
        List<String> chosen = typed.getOrDefault(name, List.of());
        if (!values.containsAll(chosen)) {
            reject(name, "platform.form.choose");
        }
        return chosen;
    }

    /** All ids of a field that may be sent several times, each once. */
    public List<UUID> ids(String name) {
        try {
            return typed.getOrDefault(name, List.of()).stream().distinct().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            reject(name, "platform.form.choose");
            return List.of();
        }
    }

    /** Whether a box is ticked. */
    public boolean flag(String name) {
        return !value(name).isEmpty();
    }

    /** A whole number within bounds, or nothing. */
    public Optional<Integer> number(String name, int from, int to) {
        String value = value(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Falls through to the message that says the bounds.
        }
        reject(name, "platform.form.number", from, to);
        return Optional.empty();
    }

    /** A date as browsers send it, or nothing. */
    public Optional<LocalDate> date(String name) {
        String value = value(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1900 && date.getYear() <= 2200) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // Falls through to the message that shows the form.
        }
        reject(name, "platform.form.date");
        return Optional.empty();
    }

    /** A date and time as browsers send it, meant in this zone, or nothing. */
    public Optional<Instant> moment(String name, ZoneId zone) {
        String value = value(name).strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(value);
            if (moment.getYear() >= 1900 && moment.getYear() <= 2200) {
                return Optional.of(moment.atZone(zone).toInstant());
            }
        } catch (DateTimeParseException e) {
            // Falls through to the message that shows the form.
        }
        reject(name, "platform.form.moment");
        return Optional.empty();
    }

    /** An e-mail address in lower case; empty is refused when it is required. */
    public String email(String name, boolean isRequired) {
        String value = isRequired ? required(name, 254) : optional(name, 254);
        String lower = value.toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && !lower.matches("[^\\s@<>,;]+@[^\\s@<>,;]+")) {
            reject(name, "platform.form.email");
        }
        return lower;
    }

    /** An id, or nothing. */
    public Optional<UUID> id(String name) {
        try {
            return value(name).isBlank() ? Optional.empty() : Optional.of(UUID.fromString(value(name).strip()));
        } catch (IllegalArgumentException e) {
            reject(name, "platform.form.choose");
            return Optional.empty();
        }
    }

    /** Says what is wrong with a field; the first word about a field counts. */
    public Fields reject(String name, String key, Object... arguments) {
        problems.putIfAbsent(name, new Problem(name, key, arguments));
        return this;
    }

    public boolean isValid() {
        return problems.isEmpty();
    }

    /** What was typed, or empty. */
    public String value(String name) {
        List<String> values = typed.get(name);
        return values == null || values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }

    /** Whether one of several choices was made. */
    public boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    /** What is wrong with the field, or null. */
    public Problem problem(String name) {
        return problems.get(name);
    }

    /** Everything that is wrong, in the order it was found. */
    public List<Problem> problems() {
        return new ArrayList<>(problems.values());
    }

    /** The form's one-time token. */
    public String once() {
        return once;
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character) && Character.getType(character) != Character.FORMAT;
    }

    private String limited(String name, String value, int max) {
        if (value.length() > max) {
            reject(name, "platform.form.too-long", max, value.length());
        }
        if (value.indexOf('\0') >= 0) {
            reject(name, "platform.form.characters");
        }
        return value;
    }
}
