package lectern.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetBuildTest {

    private static final int FIRST_VIEW = 90_000;

    @TempDir
    Path folder;

    @BeforeEach
    void layOut() throws IOException {
        write("third-party.properties", "js/vendor/orderedmap.js = META-INF/resources/webjars/orderedmap/2.1.1/dist/index.js\n"
            + "icons = META-INF/resources/webjars/lucide-static/0.468.0/icons/\n");
        write("img/icons.txt", "house\n");
        write("css/app.css", "@layer base, components;\n@import \"parts/button.css\" layer(components);\n");
        write("css/parts/button.css", "/* a comment */\n.a  > .b {\n  background: url(\"../../img/dot.png\");\n  margin: 0 calc(1px + 2px);\n}\n");
        write("img/dot.png", "dot");
        write("js/app.js", "import { say } from \"./say.js\";\nimport map from \"orderedmap\";\nconst later = () => import(\"./late.js\");\n");
        write("js/say.js", "export const say = 1;\n");
        write("js/late.js", "export {};\n");
    }

    @Test
    void stylesAreBundledInTheirLayersWithoutCommentsAndSpace() throws IOException {
        Properties names = build();
        assertEquals("@layer base,components;@layer components{.a > .b{background:url(/assets/" + names.getProperty("img/dot.png")
            + ");margin:0 calc(1px + 2px)}}", read(names.getProperty("css/app.css")));
    }

    @Test
    void modulesImportEachOtherByFingerprint() throws IOException {
        Properties names = build();
        String app = read(names.getProperty("js/app.js"));
        assertTrue(app.contains("from \"/assets/" + names.getProperty("js/say.js") + "\""), app);
        assertTrue(app.contains("from \"/assets/" + names.getProperty("js/vendor/orderedmap.js") + "\""), app);
        assertTrue(app.contains("import(\"/assets/" + names.getProperty("js/late.js") + "\")"), app);
    }

    @Test
    void aChangeBelowRenamesWhatStandsAbove() throws IOException {
        String before = build().getProperty("js/app.js");
        write("js/say.js", "export const say = 2;\n");
        assertFalse(before.equals(build().getProperty("js/app.js")));
    }

    @Test
    void textIsCompressedAndOldFilesGo() throws IOException {
        Properties names = build();
        Path compressed = folder.resolve("out").resolve(names.getProperty("css/app.css") + ".gz");
        try (var in = new GZIPInputStream(Files.newInputStream(compressed))) {
            assertEquals(read(names.getProperty("css/app.css")), new String(in.readAllBytes()));
        }
        write("css/app.css", ".c {}\n");
        Files.delete(folder.resolve("static/css/parts/button.css"));
        build();
        assertFalse(Files.exists(compressed));
    }

    @Test
    void iconsBecomeOneSprite() throws IOException {
        assertTrue(read(build().getProperty("img/icons.svg")).contains("<symbol id=\"house\" viewBox=\"0 0 24 24\"><path "));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        write("js/say.js", "import \"prosemirror-nothing\";\n");
        String said = assertThrows(IllegalStateException.class, this::build).getMessage();
        assertTrue(said.contains("js/say.js") && said.contains("js/vendor/prosemirror-nothing.js"), said);
    }

    @Test
    void aStyleSheetThatNobodyImportsFails() throws IOException {
        write("css/parts/forgotten.css", ".d {}\n");
        assertTrue(assertThrows(IllegalStateException.class, this::build).getMessage().startsWith("css/parts/forgotten.css"));
    }

    @Test
    void aCircleOfModulesFails() throws IOException {
        write("js/say.js", "import \"./app.js\";\n");
        assertTrue(assertThrows(IllegalStateException.class, this::build).getMessage().contains("circle"));
    }

    /** Style sheet, scripts with all they import, and the two fonts of Latin text, as a browser fetches them. */
    @Test
    void theFirstViewOfTheProductStaysSmall() throws IOException {
        Properties names = new Properties();
        try (var in = AssetBuildTest.class.getResourceAsStream("/assets/assets.properties")) {
            names.load(in);
        }
        Set<String> fetched = new LinkedHashSet<>();
        follow(names.getProperty("js/app.js"), fetched);
        fetched.add(names.getProperty("js/vendor/htmx.js"));
        fetched.add(names.getProperty("css/app.css"));
        fetched.add(names.getProperty("fonts/inter-latin-400.woff2"));
        fetched.add(names.getProperty("fonts/inter-latin-600.woff2"));
        long bytes = 0;
        for (String name : fetched) {
            bytes += shipped(name).length;
        }
        assertTrue(bytes <= FIRST_VIEW, bytes + " bytes: " + fetched);
    }

    private static void follow(String script, Set<String> fetched) throws IOException {
        if (fetched.add(script) && !script.startsWith("js/when-needed")) {
            try (var in = AssetBuildTest.class.getResourceAsStream("/assets/" + script)) {
                Matcher imports = Pattern.compile("[\"']/assets/([^\"']+\\.js)[\"']").matcher(new String(in.readAllBytes()));
                while (imports.find()) {
                    follow(imports.group(1), fetched);
                }
            }
        }
    }

    private static byte[] shipped(String name) throws IOException {
        var compressed = AssetBuildTest.class.getResourceAsStream("/assets/" + name + ".gz");
        try (var in = compressed == null ? AssetBuildTest.class.getResourceAsStream("/assets/" + name) : compressed) {
            return in.readAllBytes();
        }
    }

    private Properties build() throws IOException {
        AssetBuild.main(new String[] {folder.resolve("static").toString(), folder.resolve("out").toString()});
        Properties names = new Properties();
        try (var in = Files.newInputStream(folder.resolve("out/assets.properties"))) {
            names.load(in);
        }
        return names;
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("static").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
