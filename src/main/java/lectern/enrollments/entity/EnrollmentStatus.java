package lectern.enrollments.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a student stands in a course. */
public enum EnrollmentStatus {

    ENROLLED, IN_PROGRESS, COMPLETED, DROPPED;

    /** The word the database and addresses use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EnrollmentStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Stores the word. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<EnrollmentStatus, String> {

        @Override
        public String convertToDatabaseColumn(EnrollmentStatus status) {
            return status == null ? null : status.word();
        }

        @Override
        public EnrollmentStatus convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
