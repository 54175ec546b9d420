/**
 * What people keep for themselves while they learn: bookmarks of courses and lessons, highlights, and notes at a passage, at a
 * moment of a video, or on a lesson as a whole. Owns {@code course_bookmarks} and {@code lesson_notes}. Fires and hears no
 * events; stands below lessons and on course pages as a {@link lectern.courses.control.CourseTool}.
 *
 * <p>Decisions. A row is its person's alone: the policies know no staff, and the audit log keeps nothing of it. A highlight is
 * its words and what stood around them, looked for anew whenever the text is shown; where the text no longer has them, it is
 * listed with its words. The server compares without white space and formulas ({@link lectern.notes.control.LessonWords});
 * where exactly a passage stands, the browser finds out. What is deleted can be taken back for a day.
 *
 * <p>Refuses, each in a sentence: notes on lessons that are not open to the person; more than {@value
 * lectern.notes.control.LessonNotes#MOST} in one lesson; words longer than a note or a quote may be; a note that was changed in
 * another window meanwhile. Reading, changing and taking along what one has written is open to members as long as they belong
 * to the organization, whatever became of the course.
 */
package lectern.notes;
