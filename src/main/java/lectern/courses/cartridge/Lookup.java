package lectern.courses.cartridge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the file of the package that a written path means, however it was encoded. */
final class Lookup {

    private static final int LONGEST_REFERENCE = 4 * EntryName.LONGEST;

    private final Archive archive;
    private final Map<String, String> loose = new HashMap<>();

    Lookup(Archive archive) {
        this.archive = archive;
        archive.files().forEach(file -> loose.putIfAbsent(loose(file.path()), file.path()));
        archive.files().forEach(file -> archive.westernName(file.path()).ifPresent(name -> loose.putIfAbsent(loose(name), file.path())));
    }

    /** The file meant by a path, tried against each folder in turn. */
    Optional<PackageFile> find(String written, String... folders) {
        if (written.length() > LONGEST_REFERENCE) {
            return Optional.empty();
        }
        for (String spelling : spellings(written)) {
            for (String folder : folders) {
                Optional<PackageFile> file = at(normal(folder, spelling));
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PackageFile> at(String path) {
        return archive.file(path).or(() -> Optional.ofNullable(loose.get(loose(path))).flatMap(archive::file));
    }

    /** The text as it stands, without query and fragment, and both again with percent signs decoded. */
    static Set<String> spellings(String written) {
        Set<String> spellings = new LinkedHashSet<>();
        String path = written.replace('\\', '/');
        for (String text : List.of(withoutQuery(path), path)) {
            spellings.add(text);
            spellings.add(decoded(text));
            spellings.add(decoded(decoded(text)));
            spellings.add(decoded(text.replace('+', ' ')));
        }
        return spellings;
    }

    static String withoutQuery(String written) {
        int end = written.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = written.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        return written.substring(0, end);
    }

    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** Joined and without dots; a path never climbs out of the package. */
    static String normal(String folder, String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folder + "/" + path).split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String loose(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
