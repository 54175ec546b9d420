package lectern.courses.cartridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The small XML files of a package, each read in one pass and, where many items may share one, only once. */
final class ResourceXml {

    private static final int LONGEST = 3000;

    private final Archive archive;
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, MalformedXml> unreadable = new HashMap<>();

    /** What a web link, a tool, a quiz, a topic or an assignment is called, and the address it leads to. */
    record Label(String title, String url) {
    }

    /** The text of a discussion topic, as HTML, and the files attached to it. */
    record Topic(String html, List<String> attachments) {
    }

    ResourceXml(Archive archive) {
        this.archive = archive;
    }

    Label label(String path) {
        if (unreadable.containsKey(path)) {
            throw unreadable.get(path);
        }
        Label label = labels.get(path);
        if (label == null) {
            label = read(path);
            labels.put(path, label);
        }
        return label;
    }

    private Label read(String path) {
        try (Xml xml = Xml.open(archive, path)) {
            return label(xml);
        } catch (MalformedXml malformed) {
            unreadable.put(path, malformed);
            throw malformed;
        }
    }

    private static Label label(Xml xml) {
        String title = "";
        String url = "";
        boolean isLink = true;
        while (xml.next() && (title.isEmpty() || isLink && url.isEmpty())) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "assessment" -> title = Text.title(xml.attribute("title"));
                case "title" -> title = Text.title(xml.text());
                case "url" -> url = xml.attribute("href").isEmpty() ? xml.text().strip() : xml.attribute("href");
                case "launch_url", "secure_launch_url" -> url = xml.text().strip();
                case "questestinterop", "topic", "topicMeta" -> isLink = false;
                default -> { }
            }
        }
        return new Label(Text.shortened(title, LONGEST), Text.shortened(url, LONGEST));
    }

    Topic topic(String path) {
        String html = "";
        List<String> attachments = new ArrayList<>();
        try (Xml xml = Xml.open(archive, path)) {
            while (xml.next()) {
                if (xml.starts("text")) {
                    boolean isPlain = xml.attribute("texttype").equalsIgnoreCase("text/plain");
                    String text = xml.text();
                    html = isPlain ? Text.paragraphs(text) : text;
                } else if (xml.starts("attachment")) {
                    attachments.add(xml.attribute("href"));
                }
            }
        }
        return new Topic(html, attachments);
    }

    /** Whether the file holds settings of Canvas, told by its first element. */
    boolean isCanvasSettings(String path) {
        try (Xml xml = Xml.open(archive, path)) {
            return xml.next() && xml.namespace().startsWith(CanvasSettings.NAMESPACE);
        } catch (MalformedXml | BrokenPackage otherXml) {
            return false;
        }
    }
}
