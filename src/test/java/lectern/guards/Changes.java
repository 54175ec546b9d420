package lectern.guards;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;

/**
 * One request that succeeds for each route that changes something, by the name the audit log keeps for it. Each makes what it
 * needs, in an organization of their own: Ona looks after it, Ivo teaches, Max learns.
 */
final class Changes {

    static final Map<String, String> NOTHING = Map.of();

    private final Map<String, Supplier<Answer>> requests = new TreeMap<>();
    private final Path folder;
    private final OwnOrganization own = OwnOrganization.at(Lectern.running());
    private final Visitor ivo = own.join("Ivo", "instructor");
    private final Visitor max = own.join("Max");

    Changes(Path folder) {
        this.folder = folder;
        new PeopleChanges(this);
        new QuestionChanges(this);
        CourseChanges courses = new CourseChanges(this);
        new ReviewChanges(this, courses);
        new LibraryChanges(this);
        put("teaching.my-profile.save", () -> submit(ivo, own.path("/instructors/mine"), "#profile", Map.of("headline", "Numbers")));
        put("teaching.my-profile.set", () -> submit(ivo, own.path("/instructors/mine"), "#settings form", Map.of("days", "9")));
    }

    Set<String> names() {
        return requests.keySet();
    }

    Answer make(String name) {
        return requests.get(name).get();
    }

    void put(String name, Supplier<Answer> request) {
        requests.put(name, request);
    }

    OwnOrganization own() {
        return own;
    }

    Visitor ona() {
        return own.admin();
    }

    Visitor ivo() {
        return ivo;
    }

    Visitor max() {
        return max;
    }

    Path picture() {
        Path picture = folder.resolve("picture.png");
        try {
            ImageIO.write(new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Visitor stranger() {
        return Visitor.of(Lectern.running());
    }

    static Answer submit(Visitor visitor, String page, String form, Map<String, ?> values) {
        return visitor.submit(visitor.get(page).form(form), values);
    }

    static Answer press(Visitor visitor, String address) {
        return press(visitor, address, NOTHING);
    }

    static Answer press(Visitor visitor, String address, Map<String, String> values) {
        Map<String, String> posted = new LinkedHashMap<>(values);
        posted.put("_csrf", token(visitor));
        return visitor.post(address, posted);
    }

    static String token(Visitor visitor) {
        return visitor.get("/password/forgotten").document().select("meta[name=csrf]").attr("content");
    }

    static String idOf(String address) {
        return address.replaceAll(".*/", "");
    }
}
