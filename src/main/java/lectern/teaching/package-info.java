/**
 * The side of those who teach: what their teaching comes to, where students stop, who has been away, what each lesson takes,
 * and what they say of themselves. Owns {@code instructor_profiles}, {@code instructor_settings} and {@code lesson_counts}, and the view
 * {@code instructor_recent_activity}.
 *
 * <p>Figures of lessons are kept by a trigger on the progress of students, so that a page costs the same for twenty and for
 * twenty thousand of them. Who is away is asked of at most {@link lectern.teaching.control.Insights#SAMPLE} people, those who are away longest.
 *
 * <p>Stands in the rail ({@link lectern.platform.web.Navigation}) and below the outline of a course
 * ({@link lectern.courses.control.CourseTool}). Fires and hears no events.
 *
 * <p>Refuses: figures of courses that somebody else looks after; a biography that its author has not opened; links that are
 * no addresses of the web.
 */
package lectern.teaching;
