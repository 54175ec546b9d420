package lectern.courses.control;

/**
 * What another module shows on a page of a course.
 *
 * @param template the template that holds the fragments {@code course(panel)}, {@code aside(panel)} and {@code lesson(panel)}
 * @param model what the fragment reads as {@code panel}
 */
public record Panel(String template, Object model) {
}
