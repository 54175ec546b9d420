package lectern.reviews.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where a review stands: kept by its author, posted, waiting for an answer, settled, or put away. */
public enum ReviewStatus {

    PENDING, SUBMITTED, ESCALATED, RESOLVED, ARCHIVED;

    /** The word the database uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReviewStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Stores the word. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<ReviewStatus, String> {

        @Override
        public String convertToDatabaseColumn(ReviewStatus status) {
            return status == null ? null : status.word();
        }

        @Override
        public ReviewStatus convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
