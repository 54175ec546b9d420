/**
 * The library of an organization: lessons and whole sections that are kept once and used in many courses.
 *
 * <p>Owns {@code content_library_folders}, {@code content_library_items}, {@code content_library_tags},
 * {@code content_library_versions}, {@code content_library_lessons}, {@code content_library_uses} and
 * {@code content_library_use_lessons}. Stands on the pages for authors by {@link lectern.courses.control.AuthorTool}, is asked
 * who reads its files by {@link lectern.platform.files.FileAccess}, and takes uses along into copies of courses by
 * {@link lectern.courses.control.CourseCopied}. Everybody who teaches finds and uses everything in it.
 *
 * <p>Decisions. An item is written where it came from: a new version is what its lesson or section in the course holds at
 * that moment. So there is one editor, with its check, its versions and its way for two authors at once, and the text in the
 * library is one that some course teaches; an item whose source is gone keeps its last version. A version has lessons, one of
 * them for an item that is a lesson; each has a key that is the same in every version, by which lessons in courses are found
 * again. The number of a version is taken under the lock of the item's row, so that two who publish at once make two versions.
 * The last twenty are kept; courses that have an older one keep it, for what a course uses is a lesson of its own.
 *
 * <p>Using. The lessons made in a course are ordinary lessons, which show the same files: the course is named as one that
 * shows them, as a copied course is. A use remembers the version, and of each lesson what was written into it, to say
 * beforehand what the course has changed since. Accepting a newer version writes the text and leaves what counts for the
 * course (its minutes, its rule, whether it is required); the versions of the lesson keep what was there. Lessons that are
 * new in a section are added where the author ticks them; those that are gone from it are named and stay.
 *
 * <p>Deleting puts an item into the trash, from which it can come back at any time; what courses have of it stays as it is, and
 * no update is offered meanwhile. A folder goes only when it is empty.
 *
 * <p>Refuses: kinds of lessons whose content lies elsewhere; a section without a lesson that can be kept, or with more than
 * two hundred; a version in which nothing has changed; an update to another version than the one that was looked at; a fourth
 * folder inside three; the licence "other" without its terms.
 */
package lectern.library;
