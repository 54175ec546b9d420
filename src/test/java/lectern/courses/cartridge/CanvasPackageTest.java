package lectern.courses.cartridge;

import static lectern.courses.cartridge.AccountingTest.fate;
import static lectern.courses.cartridge.CartridgeBuilder.cartridge;
import static lectern.courses.cartridge.CartridgeTest.html;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasPackageTest {

    private static final String SETTINGS = "<course xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\"><title>From Canvas</title><locale>pt-BR</locale>"
            + "<image_identifier_ref>cover</image_identifier_ref></course>";
    private static final String MODULES = """
            <modules xmlns="http://canvas.instructure.com/xsd/cccv1p0">
              <module identifier="m1"><title>Week 1</title><workflow_state>active</workflow_state><items>
                <item identifier="i1"><content_type>WikiPage</content_type><workflow_state>active</workflow_state><identifierref>p1</identifierref></item>
                <item identifier="i2"><content_type>WikiPage</content_type><workflow_state>unpublished</workflow_state></item>
                <item identifier="h1"><content_type>ContextModuleSubHeader</content_type><workflow_state>active</workflow_state></item>
                <item identifier="dangling"><content_type>ContextExternalTool</content_type><workflow_state>active</workflow_state><url>https://tool.example/x</url></item>
                <item identifier="i5"><content_type>ExternalUrl</content_type><workflow_state>active</workflow_state><url>https://web.example/</url></item>
              </items></module>
              <module identifier="m2"><title>Week 2</title><workflow_state>unpublished</workflow_state><items/></module>
            </modules>""";

    @TempDir
    Path folder;

    @Test
    void modulesSubHeadersToolsAndStatesAreUnderstood() throws IOException {
        CartridgeBuilder builder = course("<p>Hi</p>");
        try (Cartridge cartridge = builder.open(folder)) {
            CartridgePlan plan = cartridge.plan();
            assertEquals("Week 1(article Page one, article Page two, Practice(tool Whiteboard, link Web, assignment Essay)), Week 2()", CartridgeTest.outline(plan));
            assertEquals(List.of(false, true), List.of(plan.items().get(0).isHidden(), plan.items().get(1).isHidden()));
            assertTrue(plan.outline().get(1).isHidden());
            assertEquals(Optional.of("pt-BR"), plan.language());
            assertEquals("web_resources/cover.png", plan.cover().orElseThrow().path());
            assertEquals("From Canvas", plan.title());
            AccountingTest.assertComplete(plan, builder.bytes());
        }
    }

    @Test
    void settingsAreHousekeepingAndTheSyllabusIsAFile() throws IOException {
        try (Cartridge cartridge = course("").file("course_settings/syllabus.html", "<p>Plan</p>").open(folder)) {
            CartridgePlan plan = cartridge.plan();
            assertEquals("housekeeping/settings", fate(plan, "course_settings/canvas_export.txt"));
            assertEquals("housekeeping/settings", fate(plan, "topic_meta.xml"));
            assertEquals("file/syllabus", fate(plan, "course_settings/syllabus.html"));
            assertEquals("left_out/assignment", fate(plan, "g1/essay.html"));
            assertEquals("left_out/assignment", fate(plan, "g1/assignment_settings.xml"));
        }
    }

    @Test
    void whatStudentsCouldNotSeeIsSaidOnFilesToo() throws IOException {
        try (Cartridge cartridge = course("").file("wiki_content/draft.html",
                "<html><head><title>Draft</title><meta name=\"workflow_state\" content=\"unpublished\"></head><body>x</body></html>").open(folder)) {
            assertTrue(AccountingTest.line(cartridge.plan(), "wiki_content/draft.html").isHidden());
            assertEquals("Draft", AccountingTest.line(cartridge.plan(), "wiki_content/draft.html").title());
            assertTrue(AccountingTest.line(cartridge.plan(), "web_resources/solutions.pdf").isHidden());
        }
    }

    @Test
    void referencesOfCanvasLeadToPlacesAndFiles() throws IOException {
        String body = """
                <a href="$WIKI_REFERENCE$/pages/page-two">slug</a>
                <a href="%24WIKI_REFERENCE%24/pages/p2#part">identifier</a>
                <a href="$CANVAS_OBJECT_REFERENCE$/modules/m2">module</a>
                <a href="%24CANVAS_OBJECT_REFERENCE%24/pages/p2">object</a>
                <a href="$CANVAS_COURSE_REFERENCE$/modules/items/i2">item</a>
                <a href="$CANVAS_COURSE_REFERENCE$/modules">course</a>
                <a href="$CANVAS_COURSE_REFERENCE$/file_ref/sol/download?wrap=1">file</a>
                <a href="$CANVAS_COURSE_REFERENCE$/file_contents/course%20files/cover.png">path</a>
                <a href="$WIKI_REFERENCE$/pages/unlisted">page</a>
                <a href="$CANVAS_OBJECT_REFERENCE$/assignments/ra">essay</a>
                <a href="$CANVAS_COURSE_REFERENCE$/grades">grades</a>""";
        try (Cartridge cartridge = course(body).file("wiki_content/unlisted.html", "<p>x</p>").open(folder)) {
            assertEquals("""
                    <a href="cartridge-item:i2">slug</a>
                    <a href="cartridge-item:i2#part">identifier</a>
                    <a href="cartridge-item:m2">module</a>
                    <a href="cartridge-item:i2">object</a>
                    <a href="cartridge-item:i2">item</a>
                    <a href="cartridge-course:">course</a>
                    <a href="cartridge:web_resources/solutions.pdf">file</a>
                    <a href="cartridge:web_resources/cover.png">path</a>
                    <a href="cartridge:wiki_content/unlisted.html">page</a>
                    essay
                    grades""", html(cartridge, 0));
        }
    }

    @Test
    void furnitureOfCanvasIsNotText() throws IOException {
        try (Cartridge cartridge = course("<p><a class=\"external\" href=\"https://a.example\"><span>Law<span class=\"screenreader-only\"> (Links to an external site.)</span></span>"
                + "<span class=\"ui-icon ui-icon-extlink\"><span class=\"screenreader-only\">Links to an external site.</span></span></a>"
                + "<a class=\"youtubed\" href=\"https://youtu.be/x\"><img class=\"media_comment_thumbnail\" src=\"https://c.example/play.png\"></a></p>").open(folder)) {
            assertEquals("<p><a class=\"external\" href=\"https://a.example\"><span>Law</span></a></p>", html(cartridge, 0));
        }
    }

    private static CartridgeBuilder course(String body) {
        return cartridge().title("").module("m1", "Week 1")
                .item("i1", "Page one", "p1").webContent("p1", "wiki_content/page-one.html").file("wiki_content/page-one.html", CartridgeBuilder.html("Page one", body))
                .item("i2", "Page two", "p2").webContent("p2", "wiki_content/page-two.html").file("wiki_content/page-two.html", CartridgeBuilder.html("Page two", ""))
                .heading("h1", "Practice").item("i4", "Whiteboard", "dangling").item("i5", "Web", "dangling-too").item("i6", "Essay", "ra").end()
                .module("m2", "Week 2").end()
                .resource("ra", "associatedcontent/imscc_xmlv1p1/learning-application-resource", "g1/essay.html", "g1/assignment_settings.xml")
                .file("g1/essay.html", "<p>Write.</p>").file("g1/assignment_settings.xml", "<assignment xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\"/>")
                .webContent("sol", "web_resources/solutions.pdf").file("web_resources/solutions.pdf", "%PDF")
                .webContent("cover", "web_resources/cover.png").file("web_resources/cover.png", "png")
                .file("topic_meta.xml", "<topicMeta xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\"/>")
                .file("course_settings/canvas_export.txt", "Q: What did the panda say?").file("course_settings/course_settings.xml", SETTINGS)
                .file("course_settings/module_meta.xml", MODULES).file("course_settings/files_meta.xml",
                        "<fileMeta><files><file identifier=\"sol\"><locked>true</locked></file><file identifier=\"cover\"><locked>false</locked></file></files></fileMeta>");
    }
}
