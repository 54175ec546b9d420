package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseFilesIT {

    @TempDir
    Path folder;

    private final House house = House.shared();

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path picture(String name) throws IOException {
        ImageIO.write(new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB), "png", folder.resolve(name).toFile());
        return folder.resolve(name);
    }

    @Test
    void aFileIsShownToThoseWhoReadTheCourseOnly() throws IOException {
        var workshop = house.published("With a worksheet");
        var lesson = workshop.lesson(workshop.section("More"), "resource", "Worksheet");
        var sent = house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of("file", text("work sheet.txt", "Do this.")));
        assertEquals(lesson, sent.location());
        var address = house.ivo.get(workshop.course + "/lessons/worksheet").document().select(".resource a").attr("href").replace(" ", "%20");
        assertTrue(house.ivo.get(address).text().contains("Do this."));
        assertEquals(404, house.max.get(address).status());
        assertEquals(404, house.dan.get(address).status());
        assertEquals(303, Visitor.of(Lectern.running()).get(address).status());
    }

    @Test
    void aFileOfTheWrongKindIsRefusedByItsContent() throws IOException {
        var workshop = house.draft("Wrong kinds");
        var lesson = workshop.lesson(workshop.section("One"), "video", "Clip");
        var refused = house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of("file", text("clip.mp4", "not a film")));
        assertEquals(422, refused.status());
        assertTrue(refused.textOf("main").contains("A file of this type (text/plain) has no place here."));
        assertEquals(422, house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of("file", text("empty.mp4", ""))).status());
        assertEquals(422, house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of()).status());
        assertEquals(0, house.ivo.get(workshop.edit + "/files").document().select(".list__row").size());
    }

    @Test
    void aFileTakenOutStaysWithTheCourseAndCanBeUsedAgain() throws IOException {
        var workshop = house.draft("Kept files");
        var lesson = workshop.lesson(workshop.section("One"), "resource", "Worksheet");
        house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of("file", text("sheet.txt", "Do this.")));
        house.ivo.submit(house.ivo.get(lesson).form("form[action$=/file/removal]"), Map.of());
        assertTrue(house.ivo.get(workshop.edit + "/files").textOf(".list__row").contains("sheet.txt"));
        assertEquals(303, house.ivo.submit(house.ivo.get(lesson).form("form:has([name=chosen])"), Map.of()).status());
        assertEquals(0, house.ivo.get(workshop.edit + "/files").document().select(".list__row").size());
        assertEquals(422, workshop.press(lesson + "/file", Map.of("chosen", "00000000-0000-7000-8000-000000000000")).status());
    }

    @Test
    void filesNoLessonShowsAreKeptLetGoAndKeptAgain() throws IOException {
        var workshop = house.draft("Loose files");
        house.ivo.submit(house.ivo.get(workshop.edit + "/files").form("#file-form"), Map.of("file", text("notes.txt", "Notes.")));
        var gone = house.ivo.submit(house.ivo.get(workshop.edit + "/files").form(".list form[action$=/deletion]"), Map.of());
        assertTrue(house.ona.get(workshop.edit + "/files").textOf(".list__row").contains("unless it is kept or used"));
        workshop.undo(gone);
        assertFalse(house.ivo.get(workshop.edit + "/files").textOf(".list__row").contains("unless it is kept or used"));
    }

    @Test
    void aFileOfAnotherCourseIsNotTouched() throws IOException {
        var workshop = house.draft("Mine");
        house.ivo.submit(house.ivo.get(workshop.edit + "/files").form("#file-form"), Map.of("file", text("mine.txt", "Mine.")));
        var deletion = house.ivo.get(workshop.edit + "/files").form(".list form[action$=/deletion]").attr("action");
        var other = Workshop.begin(house.own, house.ina, "Hers");
        assertEquals(404, Workshop.post(house.ina, deletion.replace(workshop.course, other.course), Map.of()).status());
        assertEquals(404, Workshop.post(house.ina, deletion, Map.of()).status());
    }

    @Test
    void theEditorsPicturesAreStoredAndShownInTheText() throws IOException {
        var workshop = house.draft("Illustrated");
        var lesson = workshop.lesson(workshop.section("One"), "article", "Picture");
        var sent = house.ivo.upload(workshop.edit + "/pictures?_csrf=" + Workshop.token(house.ivo), Map.of("file", picture("bakery.png")));
        assertEquals(201, sent.status());
        assertTrue(sent.text().contains("\"width\":32,\"height\":20"), sent.text());
        var url = sent.text().replaceAll(".*\"url\":\"([^\"]*)\".*", "$1");
        workshop.save(lesson, Map.of("body", "<figure><img src=\"" + url + "\" alt=\"The bakery\"></figure>"));
        assertEquals(url, house.ivo.get(workshop.course + "/lessons/picture").document().select(".rich-text img").attr("src"));
        assertEquals(200, house.ivo.get(url).status());
        assertEquals(404, house.max.get(url).status());
        var refused = house.ivo.upload(workshop.edit + "/pictures?_csrf=" + Workshop.token(house.ivo), Map.of("file", text("x.png", "<svg onload=alert(1)>")));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("has no place here"), refused.text());
    }

    @Test
    void theCoverIsForEveryoneWhoSeesTheCourse() throws IOException {
        var workshop = house.published("A face");
        house.ivo.submit(house.ivo.get(workshop.edit + "/settings").form("#cover-form"), Map.of("cover", picture("face.png")));
        var address = house.max.get(workshop.course).document().select(".cover img").attr("src");
        assertEquals("image/png", house.max.get(address).header("Content-Type"));
        assertEquals(404, house.dan.get(address).status());
        assertEquals(422, house.ivo.submit(house.ivo.get(workshop.edit + "/settings").form("#cover-form"), Map.of("cover", text("no.png", "text"))).status());
        house.ivo.submit(house.ivo.get(workshop.edit + "/settings").form("form[action$=/cover/removal]"), Map.of());
        assertEquals(0, house.max.get(workshop.course).document().select(".cover img").size());
    }
}
