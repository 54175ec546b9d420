package lectern.courses.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How far a package is on its way into a course. */
public enum ImportStatus {

    CHECKED, IMPORTING, IMPORTED, FAILED, CANCELLED;

    /** The word the database uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Stores the word. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<ImportStatus, String> {

        @Override
        public String convertToDatabaseColumn(ImportStatus status) {
            return status == null ? null : status.word();
        }

        @Override
        public ImportStatus convertToEntityAttribute(String word) {
            return word == null ? null : of(word);
        }
    }
}
