/**
 * Who learns in which course and how far they are. Owns {@code enrollments}, {@code student_progress},
 * {@code student_activity}, {@code study_minutes}, {@code lesson_playback}, {@code enrollment_counts} and {@code course_extensions}, and the views {@code course_enrollments},
 * {@code lesson_progress} and {@code live_course_stats}.
 *
 * <p>The record in {@code student_activity} is only ever added to; {@code recompute_progress} makes the rest from it.
 * Progress is completed over required lessons, each the same or by its planned minutes; extras count in nothing. What somebody who
 * looks after the course sets right is a line of the record with its reason. Extensions are put into effect by triggers: lessons one
 * need not do are marked in the progress, longer access beside the one that was given; more days and lessons opened early are looked
 * up. A course is completed once and stays so: lessons that come later are "new
 * since you finished", and a mark taken back later changes the lesson alone. Leaving keeps everything for coming back.
 *
 * <p>When a lesson opens, what is due and what ends for a student comes from {@link lectern.enrollments.control.CourseDates} alone,
 * which is why Home, the page of the course and the calendar agree.
 *
 * <p>Courses ask how people stand ({@link lectern.courses.control.CourseStanding}), Home shows six sections
 * ({@link lectern.organizations.control.HomeSection}), the calendar the dates of who learns and of who teaches
 * ({@link lectern.calendar.control.CalendarSource}). Fires and hears no events.
 *
 * <p>Refuses, each in a sentence of its own: enrolling in a draft, an archived, an ended or a full course; enrolling
 * oneself by invitation, where staff enrols, or before the start (staff may put people in ahead of it); coming back
 * where staff took one out; reading before the start and after one's access has ended. The archive and an ended course
 * stay open to those who are in. Time is counted at most as fast as it passes, over all tabs of a student together;
 * films at most twice as fast, second by second, and no second twice.
 */
package lectern.enrollments;
