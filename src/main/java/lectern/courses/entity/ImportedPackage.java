package lectern.courses.entity;

/**
 * What a package says of itself.
 *
 * @param key what tells one course's packages from another's
 * @param format its version, in words
 * @param language a locale tag, or null
 */
public record ImportedPackage(String key, String format, String language) {
}
