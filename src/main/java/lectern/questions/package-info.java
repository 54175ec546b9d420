/**
 * Questions at the lessons of courses, and their answers.
 *
 * <p>Owns {@code lesson_qa} (a row with a parent is an answer), {@code lesson_qa_votes}, {@code lesson_qa_reports} and
 * {@code lesson_qa_courses}. The counters of votes, answers and reports belong to triggers. Fires and hears no events.
 *
 * <p>Stands below every lesson and on the page of every course ({@link lectern.courses.control.CourseTool}), offers to ask
 * about text selected in a lesson, and tells those who teach on Home how many questions wait
 * ({@link lectern.organizations.control.HomeSection}).
 *
 * <p>Decisions. Who reads a course reads its questions; nobody else, and nobody writes who may not read. A question waits
 * while it has no answer and is not locked; it is open until an answer is accepted. What stands at a passage keeps the words
 * of the passage with a little of what stands around them, and is looked for in the lesson as it is now; what is no longer
 * found is still quoted. A deleted question with answers stays in its place as removed. Whoever hides their name hides it
 * from fellow students only, for as long as the post stands, whatever the course allows later. An answer by somebody who
 * teaches the course is marked for good.
 *
 * <p>Refuses, each in a sentence of its own: votes on one's own posts, votes and answers where a question is locked, a
 * passage that the lesson does not have, a second report of the same post while the first one waits, and removing what others wrote
 * without a reason.
 */
package lectern.questions;
