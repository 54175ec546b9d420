package lectern.courses.entity;

/**
 * What a course is about, as the catalogue shows it.
 *
 * @param difficulty beginner, intermediate or advanced
 * @param language a locale tag such as {@code de} or {@code pt-BR}
 */
public record CourseDescription(String title, String summary, String subject, String difficulty, String language) {
}
