package lectern.enrollments.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a student did. */
public enum ActivityType {

    ENROLLED, LESSON_STARTED, LESSON_COMPLETED, LESSON_REOPENED, COURSE_COMPLETED, DROPPED, REVIEW_POSTED;

    /** The word the database uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ActivityType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Stores the word. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<ActivityType, String> {

        @Override
        public String convertToDatabaseColumn(ActivityType type) {
            return type == null ? null : type.word();
        }

        @Override
        public ActivityType convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
