/**
 * Rich text: the one way in for everything people write or import as HTML, and the two ways out (a page, plain text).
 *
 * <p>HTML is read into a small document model (the one the editor in {@code static/js/editor} has too) and written
 * anew from it. What the model cannot say does not exist afterwards: no scripts, styles, classes, ids or handlers, no
 * frames, no pictures from elsewhere. Because the writer knows one spelling for each document, cleaning twice is
 * cleaning once. {@code static/js/editor/html.js} writes the same spelling; a change here is a change there.
 *
 * <p>Files are named {@code files:{id}/{name}} in what is stored and {@code /{organization}/files/{id}/{name}} on a
 * page, so that renaming an organization touches no text.
 *
 * <p>Owns no tables, fires no events. Refuses texts over {@link lectern.platform.richtext.RichText#LIMIT} characters.
 */
package lectern.platform.richtext;
