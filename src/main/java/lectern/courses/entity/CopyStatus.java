package lectern.courses.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How far a course is on its way into a copy. */
public enum CopyStatus {

    COPYING, COPIED, FAILED, CANCELLED;

    /** The word the database uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CopyStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Stores the word. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<CopyStatus, String> {

        @Override
        public String convertToDatabaseColumn(CopyStatus status) {
            return status == null ? null : status.word();
        }

        @Override
        public CopyStatus convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
