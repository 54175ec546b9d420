package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.platform.tenancy.Current;

/** The addresses of courses and what belongs to them, in the organization of the request. */
@ApplicationScoped
public class Addresses {

    @Inject
    Current current;

    String catalogue() {
        return "/" + current.slug() + "/courses";
    }

    String course(String slug) {
        return catalogue() + "/" + slug;
    }

    String lesson(String slug, String lesson) {
        return course(slug) + "/lessons/" + lesson;
    }

    String preview(String slug) {
        return course(slug) + "/preview";
    }

    String edit(String slug) {
        return course(slug) + "/edit";
    }

    /** The line of a section or lesson on the first page for authors. */
    String editLine(String slug, OutlineItem item) {
        return edit(slug) + "#" + OutlineEntries.anchor(item);
    }

    /** The line beside some that are about to go. */
    String editBeside(String slug, Outline outline, Collection<UUID> gone) {
        return outline.beside(gone).map(item -> editLine(slug, item)).orElseGet(() -> edit(slug));
    }

    String editLesson(String slug, UUID lesson) {
        return edit(slug) + "/lessons/" + lesson;
    }

    String editSection(String slug, UUID section) {
        return edit(slug) + "/sections/" + section;
    }

    String copies() {
        return catalogue() + "/new/copies";
    }

    String newCopy(String slug) {
        return copies() + "?of=" + slug;
    }

    String copy(UUID id) {
        return copies() + "/" + id;
    }

    String imports() {
        return catalogue() + "/import";
    }

    String imported(UUID id) {
        return imports() + "/" + id;
    }

    String importReport(String slug) {
        return edit(slug) + "/import";
    }

    String file(UUID id, String name) {
        return "/" + current.slug() + "/files/" + id + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The picture on a course's cover, or null where the cover is plain cloth. */
    String cover(UUID fileId) {
        return fileId == null ? null : "/" + current.slug() + "/files/" + fileId + "/cover";
    }
}
