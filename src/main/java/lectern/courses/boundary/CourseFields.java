package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.courses.entity.CourseDescription;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Words;

/** The fields that say what a course is about: in the form for a new one and in its settings. */
@ApplicationScoped
public class CourseFields {

    private static final List<String> LANGUAGES = List.of("ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hr", "hu", "it",
        "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "vi", "zh");

    @Inject
    Current current;

    @Inject
    Words words;

    /** Reads the fields; what is wrong with them is said in the form. */
    CourseDescription read(Fields form, String languageBefore) {
        String title = form.required("title", 200);
        String summary = form.optional("summary", 1000);
        String subject = form.optional("subject", 60);
        String difficulty = form.oneOf("difficulty", CatalogueQuery.LEVELS);
        String language = form.oneOf("language", codes(languageBefore));
        return new CourseDescription(title, summary, subject, difficulty, language);
    }

    List<Option> levels() {
        return Stream.of("beginner", "intermediate", "advanced").map(level -> new Option(level, words.text("courses.level." + level))).toList();
    }

    /** The languages by their names in the language of the person; a course keeps one that is not offered otherwise. */
    List<Option> languages(String before) {
        return codes(before).stream().map(code -> new Option(code, name(code)))
            .sorted(Comparator.comparing(Option::label, java.text.Collator.getInstance(current.locale())::compare)).toList();
    }

    String name(String code) {
        String name = Locale.forLanguageTag(code).getDisplayName(current.locale());
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(current.locale()) + name.substring(1);
    }

    static Set<String> codes(String before) {
        return Stream.concat(LANGUAGES.stream(), Stream.of(before)).collect(Collectors.toSet());
    }

    /** The language a new course most likely has. */
    String likelyLanguage() {
        return current.locale().getLanguage();
    }

    static Map<String, Object> values(CourseFacts course) {
        return Map.of("title", course.title(), "summary", course.summary(), "subject", course.subject(), "difficulty", course.difficulty(),
            "language", course.language());
    }
}
