package lectern.courses.cartridge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a file of the package is good for; the file store looks at the content again before it is served. */
public enum MediaKind {
    PAGE, PDF, DOCUMENT, IMAGE, AUDIO, VIDEO, TEXT, DATA, ARCHIVE, STYLING, OTHER;

    private static final Map<String, MediaKind> BY_EXTENSION = Map.ofEntries(
            Map.entry("html htm xhtml", PAGE), Map.entry("pdf", PDF),
            Map.entry("doc docx docm dot dotx odt rtf pages ppt pptx pptm pps ppsx odp key xls xlsx xlsm ods numbers epub", DOCUMENT),
            Map.entry("png jpg jpeg jfif gif webp avif bmp tif tiff svg ico heic", IMAGE),
            Map.entry("mp3 m4a aac ogg oga opus wav flac wma mid midi aif aiff", AUDIO),
            Map.entry("mp4 m4v mov webm ogv avi wmv mkv mpg mpeg 3gp flv", VIDEO),
            Map.entry("txt md csv tsv vtt srt log tex", TEXT), Map.entry("xml json qti dat xsd dtd", DATA),
            Map.entry("zip gz tgz tar 7z rar imscc mbz", ARCHIVE), Map.entry("css js mjs map woff woff2 ttf otf eot", STYLING));

    static MediaKind of(String name, byte[] head) {
        String extension = extension(name);
        return BY_EXTENSION.entrySet().stream().filter(kind -> (" " + kind.getKey() + " ").contains(" " + extension + " "))
                .map(Map.Entry::getValue).findFirst().orElseGet(() -> sniffed(head));
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot < name.lastIndexOf('/') ? "-" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static MediaKind sniffed(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            return IMAGE;
        }
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.startsWith("<!doctype html") || lower.startsWith("<html") ? PAGE : OTHER;
    }
}
