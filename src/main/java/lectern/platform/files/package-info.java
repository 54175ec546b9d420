/**
 * Files people upload or import. The content lies in a directory that nodes may share; the row in {@code files} says what
 * it is and to which thing it belongs; {@code file_names} says who still names it. Owns those two tables.
 *
 * <p>A module that keeps files stores them with a {@link lectern.platform.files.FileKind}, says who names them with
 * {@link lectern.platform.files.Files#name}, and answers who may read them with a {@link lectern.platform.files.FileAccess}.
 * Refuses: types a kind does not allow, judged by content; sizes above its limit; readers nobody vouches for.
 */
package lectern.platform.files;
