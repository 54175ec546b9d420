package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.ABSOLUTE_NAME;
import static lectern.courses.cartridge.BrokenPackage.Flaw.BAD_NAME;
import static lectern.courses.cartridge.BrokenPackage.Flaw.PATH_ESCAPES;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/** The name of an archive entry as a path inside the package. */
final class EntryName {

    static final int LONGEST = 1000;

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private EntryName() {
    }

    static String of(ZipArchiveEntry entry) {
        return checked(decoded(entry));
    }

    static boolean isFolder(String name) {
        return name.endsWith("/");
    }

    /** Folders keep their closing slash; backslashes, as some Windows tools write them, count as slashes. */
    static String checked(String raw) {
        String name = raw.replace('\\', '/');
        if (name.isBlank() || name.length() > LONGEST || CONTROL.matcher(name).find()) {
            throw new BrokenPackage(BAD_NAME, raw);
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            throw new BrokenPackage(ABSOLUTE_NAME, raw);
        }
        String path = String.join("/", segments(name, raw));
        if (path.isEmpty()) {
            throw new BrokenPackage(BAD_NAME, raw);
        }
        return isFolder(name) ? path + "/" : path;
    }

    private static List<String> segments(String name, String raw) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("/")) {
            if (segment.equals("..")) {
                throw new BrokenPackage(PATH_ESCAPES, raw);
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments;
    }

    // Many tools write UTF-8 without saying so; what is not UTF-8 then is the old DOS code page, as the format demands.
    private static String decoded(ZipArchiveEntry entry) {
        byte[] bytes = entry.getRawName();
        if (bytes == null || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException legacy) {
            return new String(bytes, legacyCharset());
        }
    }

    static Charset legacyCharset() {
        return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
    }
}
