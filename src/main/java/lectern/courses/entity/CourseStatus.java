package lectern.courses.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a course stands between its first draft and the archive. */
public enum CourseStatus {

    DRAFT, PUBLISHED, ARCHIVED;

    /** The word the database and addresses use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CourseStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Stores the word. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<CourseStatus, String> {

        @Override
        public String convertToDatabaseColumn(CourseStatus status) {
            return status == null ? null : status.word();
        }

        @Override
        public CourseStatus convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
