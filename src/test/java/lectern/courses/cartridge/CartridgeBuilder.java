package lectern.courses.cartridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs course packages of every version, and packages that no honest system would write. */
public final class CartridgeBuilder {

    /** The versions of the format, with what tells them apart. */
    public enum Version {
        V1_0("http://www.imsglobal.org/xsd/imscc/imscp_v1p1", "IMS Common Cartridge", "1.0.0", "1p0"),
        V1_1("http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1", "IMS Common Cartridge", "1.1.0", "1p1"),
        V1_2("http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1", "IMS Common Cartridge", "1.2.0", "1p2"),
        V1_3("http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1", "IMS Common Cartridge", "1.3.0", "1p3"),
        THIN("http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1", "IMS Thin Common Cartridge", "1.3.0", "1p3");

        final String namespace;
        final String schema;
        final String schemaVersion;
        final String suffix;

        Version(String namespace, String schema, String schemaVersion, String suffix) {
            this.namespace = namespace;
            this.schema = schema;
            this.schemaVersion = schemaVersion;
            this.suffix = suffix;
        }
    }

    /** Something written straight into the archive, past all rules. */
    interface Raw {
        void write(ZipArchiveOutputStream zip) throws IOException;
    }

    private static final long PACKED_AT = 1_750_000_000_000L;

    private final Version version;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Raw> raws = new ArrayList<>();
    private final StringBuilder items = new StringBuilder();
    private final StringBuilder resources = new StringBuilder();
    private final Deque<String> modules = new ArrayDeque<>();
    private String identifier = "course-1";
    private String title = "A course";
    private String summary = "";
    private String language = "";
    private byte[] manifest;
    private String folder = "";
    private boolean hasManifest = true;
    private Charset names = StandardCharsets.UTF_8;

    private CartridgeBuilder(Version version) {
        this.version = version;
    }

    public static CartridgeBuilder cartridge(Version version) {
        return new CartridgeBuilder(version);
    }

    public static CartridgeBuilder cartridge() {
        return new CartridgeBuilder(Version.V1_3);
    }

    /** "Coffee, from cherry to cup": a small course that has one of everything. */
    public static CartridgeBuilder sample() {
        return CoffeeCourse.fill(cartridge());
    }

    public CartridgeBuilder title(String text) {
        title = text;
        return this;
    }

    public CartridgeBuilder identifier(String text) {
        identifier = text;
        return this;
    }

    public CartridgeBuilder summary(String text) {
        summary = text;
        return this;
    }

    public CartridgeBuilder language(String tag) {
        language = tag;
        return this;
    }

    public CartridgeBuilder module(String key, String name) {
        items.append("<item identifier=\"").append(key).append("\">").append(titled(name));
        modules.push(key);
        return this;
    }

    public CartridgeBuilder end() {
        items.append("</item>");
        modules.pop();
        return this;
    }

    public CartridgeBuilder heading(String key, String name) {
        items.append("<item identifier=\"").append(key).append("\">").append(titled(name)).append("</item>");
        return this;
    }

    public CartridgeBuilder item(String key, String name, String resource) {
        items.append("<item identifier=\"").append(key).append("\" identifierref=\"").append(resource).append("\">").append(titled(name))
                .append("</item>");
        return this;
    }

    public CartridgeBuilder items(String xml) {
        items.append(xml);
        return this;
    }

    public CartridgeBuilder resources(String xml) {
        resources.append(xml);
        return this;
    }

    /** A page with an item of its own. */
    public CartridgeBuilder page(String key, String name, String path, String body) {
        return item(key, name, "r-" + key).webContent("r-" + key, path).file(path, html(name, body));
    }

    /** A file with an item of its own. */
    public CartridgeBuilder document(String key, String name, String path, byte[] content) {
        return item(key, name, "r-" + key).webContent("r-" + key, path).file(path, content);
    }

    public CartridgeBuilder link(String key, String name, String url) {
        return item(key, name, "r-" + key).resource("r-" + key, "imswl_xmlv" + version.suffix, key + ".xml").file(key + ".xml",
                "<webLink xmlns=\"http://www.imsglobal.org/xsd/imsccv%s/imswl_v%s\">%s<url href=\"%s\" target=\"_blank\"/></webLink>"
                        .formatted(version.suffix, version.suffix, titled(name), escaped(url)));
    }

    public CartridgeBuilder discussion(String key, String name, String html, String... attachments) {
        StringBuilder attached = new StringBuilder();
        for (String path : attachments) {
            attached.append("<attachment href=\"").append(escaped(path)).append("\"/>");
        }
        String list = attachments.length == 0 ? "" : "<attachments>" + attached + "</attachments>";
        return item(key, name, "r-" + key).resource("r-" + key, "imsdt_xmlv" + version.suffix, key + ".xml").file(key + ".xml",
                "<topic xmlns=\"http://www.imsglobal.org/xsd/imsccv%s/imsdt_v%s\">%s<text texttype=\"text/html\">%s</text>%s</topic>"
                        .formatted(version.suffix, version.suffix, titled(name), escaped(html), list));
    }

    public CartridgeBuilder quiz(String key, String name) {
        return item(key, name, "r-" + key).unplacedQuiz("r-" + key, name);
    }

    public CartridgeBuilder unplacedQuiz(String resource, String name) {
        String type = "imsqti_xmlv1p2/imscc_xmlv" + (version == Version.V1_0 ? "1p0" : "1p1") + "/assessment";
        return resource(resource, type, resource + "/assessment_qti.xml").file(resource + "/assessment_qti.xml",
                "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"><assessment ident=\"q\" title=\"%s\"/></questestinterop>"
                        .formatted(escaped(name)));
    }

    public CartridgeBuilder tool(String key, String name, String launch) {
        return item(key, name, "r-" + key).resource("r-" + key, "imsbasiclti_xmlv1p0", key + ".xml").file(key + ".xml", """
                <cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p0"
                    xmlns:blti="http://www.imsglobal.org/xsd/imsbasiclti_v1p0">
                  <blti:title>%s</blti:title><blti:launch_url>%s</blti:launch_url>
                </cartridge_basiclti_link>""".formatted(escaped(name), escaped(launch)));
    }

    /** A resource of one file. */
    public CartridgeBuilder webContent(String identifier, String path) {
        return resource(identifier, "webcontent", path);
    }

    public CartridgeBuilder resource(String identifier, String type, String path, String... more) {
        resources.append("<resource identifier=\"%s\" type=\"%s\" href=\"%s\">".formatted(identifier, type, escaped(path)));
        resources.append("<file href=\"%s\"/>".formatted(escaped(path)));
        for (String file : more) {
            resources.append("<file href=\"%s\"/>".formatted(escaped(file)));
        }
        resources.append("</resource>");
        return this;
    }

    public CartridgeBuilder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public CartridgeBuilder file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public CartridgeBuilder raw(Raw raw) {
        raws.add(raw);
        return this;
    }

    public CartridgeBuilder raw(String name, byte[] content) {
        return raw(zip -> put(zip, new ZipArchiveEntry(name), content));
    }

    /** A manifest of its own instead of the one built here. */
    public CartridgeBuilder manifest(String xml) {
        return manifest(xml.getBytes(StandardCharsets.UTF_8));
    }

    public CartridgeBuilder manifest(byte[] xml) {
        manifest = xml;
        return this;
    }

    public CartridgeBuilder withoutManifest() {
        hasManifest = false;
        return this;
    }

    /** Everything lies in one folder of the archive. */
    public CartridgeBuilder in(String path) {
        folder = path + "/";
        return this;
    }

    /** Names are written in an old code page, without saying so. */
    public CartridgeBuilder names(Charset charset) {
        names = charset;
        return this;
    }

    /** The manifest as it would be packed. */
    public String manifest() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="%s" xmlns="%s"
                    xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv%s/LOM/manifest">
                  <metadata>
                    <schema>%s</schema><schemaversion>%s</schemaversion>
                    <lomimscc:lom><lomimscc:general>
                      <lomimscc:title><lomimscc:string>%s</lomimscc:string></lomimscc:title>
                      <lomimscc:language>%s</lomimscc:language>
                      <lomimscc:description><lomimscc:string>%s</lomimscc:string></lomimscc:description>
                    </lomimscc:general></lomimscc:lom>
                  </metadata>
                  <organizations><organization identifier="org" structure="rooted-hierarchy"><item identifier="root">%s</item></organization></organizations>
                  <resources>%s</resources>
                </manifest>
                """.formatted(escaped(identifier), version.namespace, version.suffix, version.schema, version.schemaVersion, escaped(title), language,
                escaped(summary), items, resources);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(names == StandardCharsets.UTF_8);
            if (hasManifest) {
                put(zip, new ZipArchiveEntry(folder + "imsmanifest.xml"),
                        manifest == null ? manifest().getBytes(StandardCharsets.UTF_8) : manifest);
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, new ZipArchiveEntry(folder + file.getKey()), file.getValue());
            }
            for (Raw raw : raws) {
                raw.write(zip);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public Path write(Path directory) {
        return write(directory, bytes());
    }

    static Path write(Path directory, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "package", ".imscc"), bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public Cartridge open(Path directory) {
        return Cartridge.open(write(directory), Limits.STANDARD);
    }

    static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        entry.setTime(PACKED_AT);
        zip.putArchiveEntry(entry);
        if (!entry.isDirectory()) {
            zip.write(content);
        }
        zip.closeArchiveEntry();
    }

    public static String html(String title, String body) {
        return "<html><head><meta charset=\"utf-8\"><title>%s</title></head><body>\n%s\n</body></html>".formatted(escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String titled(String name) {
        return name == null ? "" : "<title>" + escaped(name) + "</title>";
    }
}
