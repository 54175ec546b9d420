package lectern.courses.entity;

import java.util.Map;

/** Which of the database's dictionaries understands a language. */
public final class SearchLanguage {

    private static final Map<String, String> DICTIONARIES = Map.ofEntries(
        Map.entry("ar", "arabic"), Map.entry("ca", "catalan"), Map.entry("da", "danish"), Map.entry("nl", "dutch"), Map.entry("en", "english"),
        Map.entry("fi", "finnish"), Map.entry("fr", "french"), Map.entry("de", "german"), Map.entry("el", "greek"), Map.entry("hu", "hungarian"),
        Map.entry("it", "italian"), Map.entry("no", "norwegian"), Map.entry("nb", "norwegian"), Map.entry("pt", "portuguese"),
        Map.entry("ro", "romanian"), Map.entry("ru", "russian"), Map.entry("es", "spanish"), Map.entry("sv", "swedish"), Map.entry("tr", "turkish"));

    private SearchLanguage() {
    }

    public static String of(String localeTag) {
        return DICTIONARIES.getOrDefault(localeTag.split("-")[0], "simple");
    }
}
