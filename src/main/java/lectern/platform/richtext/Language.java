package lectern.platform.richtext;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The language and direction of a piece of text; each may be unknown. */
record Language(String code, String direction) {

    static final Language NONE = new Language(null, null);

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");

    static Language of(Element element) {
        var code = element.attr("lang").strip();
        var direction = element.attr("dir").strip().toLowerCase(Locale.ROOT);
        return new Language(CODE.matcher(code).matches() ? code : null,
                DIRECTIONS.contains(direction) ? direction : null);
    }

    Language or(Language outer) {
        return new Language(code == null ? outer.code : code, direction == null ? outer.direction : direction);
    }

    boolean isUnknown() {
        return code == null && direction == null;
    }

    void addTo(Map<String, String> attributes) {
        if (code != null) {
            attributes.put("lang", code);
        }
        if (direction != null) {
            attributes.put("dir", direction);
        }
    }
}
