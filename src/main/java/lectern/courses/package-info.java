/**
 * Courses: sections and lessons, making them, publishing them, finding and reading them.
 *
 * <p>Owns {@code courses}, {@code course_slugs}, {@code course_words}, {@code course_instructors}, {@code course_sections}, {@code course_lessons},
 * {@code lesson_slugs}, {@code lesson_versions}, {@code lesson_presence}, {@code lesson_captions}, {@code release_rules}, {@code release_prerequisites},
 * {@code course_groups}, {@code course_imports}, {@code course_import_items} and {@code course_copies}. Counters on {@code courses}
 * and {@code course_groups} belong to triggers. Fires {@link lectern.courses.entity.CourseStatusChanged}.
 *
 * <p>Asks two questions that others answer through CDI: how somebody stands in a course
 * ({@link lectern.courses.control.CourseStanding}, answered by whoever keeps enrolments), and what a kind of lesson looks
 * like ({@link lectern.courses.control.LessonKind}; articles, videos, files and links are here, others may be added
 * elsewhere). What other modules offer to authors stands on their pages by {@link lectern.courses.control.AuthorTool}.
 *
 * <p>Decisions. The outline is one order of sections and lessons; it is computed in
 * {@link lectern.courses.entity.Outline} and written by position, which leaves a lesson's version alone: moving is no
 * new text. Changes to one outline wait for each other through an advisory lock and not on the row of the course, which
 * those who enrol wait for. A title gives a lesson its address; every address a thing once had leads to
 * it. Deleting sets {@code deleted_at}; a section takes along what is in it and brings it back. Whatever writes a lesson, a
 * trigger keeps what it held at the end of each stretch of work, twenty times. A hidden lesson stands in the outline of its
 * authors alone: no count, no order and no progress of students knows it. What is done with several lessons at once is done
 * with all or none, in as many statements as for one.
 *
 * <p>Long outlines. Pages hold every line of an outline; what is folded is there, and what a search leaves out is there as
 * {@code hidden}. So the page goes on by itself from what the server has answered, and a place counted in it is the true one.
 *
 * <p>Release. When a lesson opens, what has to be complete before it and until when it is due come each from the nearest that
 * says something: the lesson, the sections around it, the course; what is said there for a group of the course goes before what is
 * said for everybody. {@code lessons_in_order} works that out, {@link lectern.courses.entity.ReleasePlan} who is held back by it.
 * Lessons that would wait for each other are refused by whatever would bring that about, a new place or a new rule. Whoever was in
 * a lesson keeps it open.
 *
 * <p>Two authors. Each open editor says every few seconds that it is there; the answer tells who else is, and whether
 * somebody has saved a newer text, so that nobody writes on for long beside it. Which of two texts stays is the author's to
 * decide, on a page with both; nothing is saved by itself there.
 *
 * <p>The check of texts reads what is stored, in the sanitiser's own HTML, and counts pictures, headings, links and tables as
 * the editor does, so that a finding is a place in both.
 *
 * <p>Films. Captions are read to their end before they are kept, and written anew, so that what players and readers get is one
 * thing; they are handed out by the rules of their lesson. What else is about a film, its chapters and how it is watched, is in
 * the lesson's {@code settings} ({@link lectern.courses.entity.Film}). How long it is the author's browser says: a student's
 * word would decide over what that student has watched.
 *
 * <p>Other sites. What a video or a link shows from elsewhere is asked for nothing before its reader presses a button, and stands in
 * a sandbox then; the policy of that page alone names its source ({@link lectern.courses.control.Embeds}). Whether it is allowed
 * is asked when it is read, so that a lesson that was copied, imported or written before the list changed leads there with a
 * link; when it is written, only a new address is refused.
 *
 * <p>Copies. A course is copied in the background, in one transaction that also says that it is done: a process that dies
 * leaves nothing, and whoever takes the copy up makes it once. The copy takes over every column that there is, and shows the
 * same files, which it holds on to under a name of its own ({@code course_copy}): that name, which nothing else can give,
 * opens them to its readers. Dates move by days of the organization's calendar. Whoever keeps more about courses or lessons
 * takes it over by {@link lectern.courses.control.CourseCopied}. A template is a draft that everybody who makes courses may
 * copy and nobody publishes.
 *
 * <p>Imports. A package is streamed into the store and read to its last byte before a row exists; what a course could not be
 * made of leaves nothing. The import runs in the background: files are stored one by one outside of any transaction, under
 * ids that are the same whenever it is begun again, then one transaction writes everything. A heartbeat tells the other
 * nodes that its process lives; when it falls silent, another one takes the import up, three times at most. A lesson
 * remembers what its piece looked like in the package and what the import wrote, so that a later package changes only what
 * nobody has edited; an author's order stays once it was touched. Sources of what has no home yet, and what students could
 * not see where it comes from, are open to the course's authors alone.
 *
 * <p>Refuses: packages that are broken or made to do harm, each with a sentence; a third import of an organization at a
 * time; to publish a course without a title or a lesson, and, unless the author insists, without a summary or with an
 * empty lesson; fewer places than people in
 * it; an order that puts a section into itself or a lesson outside of every section; text over a newer version; a
 * template that is published; a copy without a new start where the course has dates.
 */
package lectern.courses;
