/**
 * What students think of the courses they learn in, and what those who teach them answer. Owns {@code course_reviews} and
 * {@code course_review_counts}.
 *
 * <p>A student reviews a course once, from the middle of it on, and may change the review, take it back and bring it back. Two stars
 * or fewer escalate: the review waits in the list of those who teach the course until somebody has answered and says that it
 * is settled. What is written anew is judged anew. Reviews of an archived course rest with it.
 *
 * <p>Hides a review from others only with a reason, which its author reads; what is hidden or taken back counts in no figure.
 * The figures of a course are kept by a trigger.
 *
 * <p>Courses show reviews below their outline ({@link lectern.courses.control.CourseTool}), the page of those who teach says how many
 * wait, and the first posting goes into the record of what a student did. Hears
 * {@link lectern.courses.entity.CourseStatusChanged}; fires no events.
 *
 * <p>Refuses: a review by somebody who teaches the course, is not in it or is not half through; to settle what nobody
 * answered; to hide without a reason; an answer over one that was written meanwhile.
 */
package lectern.reviews;
