package lectern.courses.cartridge;

import static lectern.courses.cartridge.AccountingTest.fate;
import static lectern.courses.cartridge.CartridgeBuilder.cartridge;
import static lectern.courses.cartridge.CartridgeTest.html;
import static lectern.courses.cartridge.CartridgeTest.outline;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lectern.courses.cartridge.CartridgeBuilder.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages in the manner of other systems. */
class OtherSystemsTest {

    @TempDir
    Path folder;

    @Test
    void moodleSectionsLabelsAndFilesAreRead() throws IOException {
        CartridgeBuilder builder = cartridge(Version.V1_1).title("Biologie 7").module("I_1", "Thema 1").heading("I_2", "Bitte zuerst lesen")
                .page("I_3", "Zelle", "i_3/zelle.html", "<p><img src=\"$IMS-CC-FILEBASE$../i_9/Zelle%20gro%C3%9F.png\" /></p>")
                .item("I_4", "Material", "R_4").end()
                .discussion("I_5", "Forum: Fragen", "<p>Fragt!</p>", "i_9/Zelle groß.png")
                .resources("<resource identifier=\"R_4\" type=\"webcontent\"><file href=\"i_4/a.pdf\"/><file href=\"i_4/b.docx\"/></resource>")
                .file("i_4/a.pdf", "%PDF").file("i_4/b.docx", "PK").file("i_9/Zelle groß.png", "png");
        try (Cartridge cartridge = builder.open(folder)) {
            assertEquals("Thema 1(Bitte zuerst lesen(article Zelle, folder_page Material)), discussion Forum: Fragen", outline(cartridge.plan()));
            assertEquals("<p><img src=\"cartridge:i_9/Zelle%20gro%C3%9F.png\"></p>", html(cartridge, 0));
            assertEquals("<ul><li><a href=\"cartridge:i_4/a.pdf\">a.pdf</a></li><li><a href=\"cartridge:i_4/b.docx\">b.docx</a></li></ul>",
                    html(cartridge, 1).replaceAll("\\s*\n\\s*", ""));
            assertEquals("<p>Fragt!</p><ul><li><a href=\"cartridge:i_9/Zelle%20gro%C3%9F.png\">Zelle groß.png</a></li></ul>", html(cartridge, 2));
            assertEquals("file/used", fate(cartridge.plan(), "i_4/b.docx"));
            AccountingTest.assertComplete(cartridge.plan(), builder.bytes());
        }
    }

    @Test
    void thinCartridgeOfOnlyLinksIsRead() throws IOException {
        CartridgeBuilder builder = cartridge(Version.THIN).title("Publisher’s links").module("m", "Chapter 1").link("l1", "Read this", "https://publisher.example/1")
                .item("l2", "Inline", "r2").item("l3", "Tool", "r3").item("l4", "By href", "r4").end().resources("""
                        <resource identifier="r2" type="imswl_xmlv1p3"><metadata><lom><general><description><string>A long read</string></description></general></lom></metadata>
                        <webLink><title>Inline</title><url href="https://publisher.example/2"/></webLink></resource>
                        <resource identifier="r3" type="imsbasiclti_xmlv1p3"><cartridge_basiclti_link><title>T</title><launch_url>https://t.example</launch_url></cartridge_basiclti_link></resource>
                        <resource identifier="r4" type="webcontent" href="https://publisher.example/4"/>""");
        try (Cartridge cartridge = builder.open(folder)) {
            CartridgePlan plan = cartridge.plan();
            assertEquals("Chapter 1(link Read this, link Inline, tool Tool, link By href)", outline(plan));
            assertEquals(new Content.Link("https://publisher.example/2", "A long read"), plan.items().get(1).content());
            assertEquals("https://t.example", ((Content.LeftOut) plan.items().get(2).content()).argument());
            AccountingTest.assertComplete(plan, builder.bytes());
        }
    }

    @Test
    void blackboardResourcesWithBasesAndDependenciesAreRead() throws IOException {
        CartridgeBuilder builder = cartridge(Version.V1_2);
        String manifest = builder.title("BB").module("itm1", "Unit").item("itm2", "Reading", "res2").item("itm3", "Notes", "res3").end().manifest()
                .replace("<resources>", "<resources xml:base=\"csfiles/\">").replace("</resources>", """
                        <resource identifier="res2" type="webcontent" xml:base="home_dir" href="reading%20list.html"><file href="reading%20list.html"/>
                          <dependency identifierref="res9"/></resource>
                        <resource identifier="res3" type="webcontent" xml:base="home_dir/notes/"><file href="notes__xid-1_1.docx"/></resource>
                        <resource identifier="res9" type="webcontent" xml:base="home_dir/" href="pic__xid-2_1.png"><file href="pic__xid-2_1.png"/></resource>
                        </resources>""");
        builder.manifest(manifest).file("csfiles/home_dir/reading list.html", "<p>Read <img src=\"pic__xid-2_1.png\"></p>")
                .file("csfiles/home_dir/notes/notes__xid-1_1.docx", "PK").file("csfiles/home_dir/pic__xid-2_1.png", "png");
        try (Cartridge cartridge = builder.open(folder)) {
            assertEquals("Unit(article Reading, file Notes)", outline(cartridge.plan()));
            assertEquals("<p>Read <img src=\"cartridge:csfiles/home_dir/pic__xid-2_1.png\"></p>", html(cartridge, 0));
            assertEquals("file/used", fate(cartridge.plan(), "csfiles/home_dir/pic__xid-2_1.png"));
            AccountingTest.assertComplete(cartridge.plan(), builder.bytes());
        }
    }

    @Test
    void brightspaceTopicsWithStylesAndHiddenItemsAreRead() throws IOException {
        CartridgeBuilder builder = cartridge(Version.V1_3).title("D2L").items("<item identifier=\"d1\"><title>Module</title>"
                        + "<item identifier=\"d2\" identifierref=\"rd2\" isvisible=\"false\"><title>Topic &amp;amp; text</title></item></item>")
                .resources("<resource identifier=\"rd2\" type=\"webcontent\" href=\"Module%201/Topic.html\"><file href=\"Module%201/Topic.html\"/>"
                        + "<file href=\"Module%201/_assets/style.css\"/><file href=\"Module%201/_assets/logo.svg\"/></resource>")
                .file("Module 1/Topic.html", "<html><head><link rel=\"stylesheet\" href=\"_assets/style.css\"></head><body><p>Topic</p></body></html>")
                .file("Module 1/_assets/style.css", "p{}").file("Module 1/_assets/logo.svg", "<svg/>");
        try (Cartridge cartridge = builder.open(folder)) {
            CartridgePlan plan = cartridge.plan();
            assertEquals("Module(article Topic & text)", outline(plan));
            assertEquals(List.of(Note.of(Note.Kind.HIDDEN, "")), plan.items().get(0).notes());
            assertEquals("housekeeping/styling", fate(plan, "Module 1/_assets/style.css"));
            assertEquals("file/unreached", fate(plan, "Module 1/_assets/logo.svg"));
            AccountingTest.assertComplete(plan, builder.bytes());
        }
    }

    @Test
    void sakaiFoldersFourDeepAndPlainTextTopicsAreRead() throws IOException {
        CartridgeBuilder builder = cartridge(Version.V1_0).title("Sakai").module("a", "Lessons").module("b", "Week").module("c", "Day").module("d", "Morning")
                .document("e", "Hand-out", "attachments/hand-out.rtf", new byte[] {'{'}).item("f", "Chat", "rf").end().end().end().end()
                .resource("rf", "imsdt_xmlv1p0", "f.xml").file("f.xml", "<dt:topic xmlns:dt=\"http://www.imsglobal.org/xsd/imsdt_v1p0\"><title>Chat</title>"
                        + "<text texttype=\"text/plain\">First line\nsecond &lt;line&gt;\n\nNew paragraph</text></dt:topic>");
        try (Cartridge cartridge = builder.open(folder)) {
            assertEquals("Lessons(Week(Day(Morning(file Hand-out, discussion Chat))))", outline(cartridge.plan()));
            assertEquals("<p>First line<br>second &lt;line&gt;</p><p>New paragraph</p>", html(cartridge, 1));
            AccountingTest.assertComplete(cartridge.plan(), builder.bytes());
        }
    }

    @Test
    void oldestVersionWithPlainMetadataIsRead() throws IOException {
        CartridgeBuilder builder = cartridge().manifest("""
                <manifest identifier="cctd0001" xmlns="http://www.imsglobal.org/xsd/imscc/imscp_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/imscc/LOM">
                <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.0.0</schemaversion><lom:lom><lom:general>
                <lom:title><lom:string language="en">Old course</lom:string><lom:string language="fr">Vieux cours</lom:string></lom:title>
                <lom:language>en-US</lom:language></lom:general></lom:lom></metadata>
                <organizations><organization identifier="O" structure="rooted-hierarchy"><item identifier="root"><item identifier="F"><title>Folder</title>
                <item identifier="A" identifierref="R"><title>Page</title><metadata><lom:lom><lom:general><lom:title><lom:string>Not this</lom:string></lom:title>
                </lom:general></lom:lom></metadata></item></item></item></organization></organizations>
                <resources><resource identifier="R" type="webcontent" href="p.htm"><metadata/><file href="p.htm"/></resource></resources></manifest>""")
                .file("p.htm", "<p>Old</p>");
        try (Cartridge cartridge = builder.open(folder)) {
            assertEquals("Old course", cartridge.plan().title());
            assertEquals("1.0", cartridge.plan().version());
            assertEquals("Folder(article Page)", outline(cartridge.plan()));
        }
    }
}
