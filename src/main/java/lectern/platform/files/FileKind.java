package lectern.platform.files;

import java.util.Set;

/**
 * What may be uploaded in one place.
 *
 * @param maxBytes the largest size, in bytes
 * @param mediaTypes the types allowed, exact or as a family such as {@code image/}; empty allows every type
 */
public record FileKind(long maxBytes, Set<String> mediaTypes) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Pictures a browser shows: at most 10 MiB. */
    public static final FileKind IMAGE =
        new FileKind(10 * MEBIBYTE, Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"));

    /** Videos a browser plays: at most 2 GiB. */
    public static final FileKind VIDEO = new FileKind(2048 * MEBIBYTE, Set.of("video/mp4", "video/webm", "video/ogg", "video/quicktime"));

    /** Anything a course hands out: at most 512 MiB. */
    public static final FileKind ANY = new FileKind(512 * MEBIBYTE, Set.of());

    /** A packed course: at most 1 GiB; what is in it is judged by whoever opens it. */
    public static final FileKind PACKAGE = new FileKind(1024 * MEBIBYTE, Set.of());

    /** Whether this kind takes files of the type. */
    public boolean allows(String mediaType) {
        return mediaTypes.isEmpty() || mediaTypes.stream().anyMatch(type -> type.endsWith("/") ? mediaType.startsWith(type) : mediaType.equals(type));
    }
}
