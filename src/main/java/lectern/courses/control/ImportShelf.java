package lectern.courses.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.files.Files.Arrived;

/** The files of a package as the store has them: those the course had before, and those that have just arrived. */
public final class ImportShelf {

    /** A file by its place in the package. */
    public record Kept(UUID id, String name, String mediaType, String subject) {

        /** Its address in the organization. */
        String address(String organization) {
            return "/" + organization + "/files/" + id + "/" + name;
        }
    }

    private final Map<String, Map<String, Kept>> kept = new HashMap<>();
    private final Map<UUID, String> arrivedFor = new HashMap<>();
    private final List<Arrived> arrivals = new ArrayList<>();

    void keep(String subject, String path, Kept file) {
        kept.computeIfAbsent(subject, none -> new HashMap<>()).put(path, file);
    }

    Kept arrive(String subject, Arrived file) {
        arrivals.add(file);
        arrivedFor.put(file.id(), subject);
        return new Kept(file.id(), file.name(), file.mediaType(), subject);
    }

    Optional<Kept> find(String subject, String path) {
        return Optional.ofNullable(kept.getOrDefault(subject, Map.of()).get(path));
    }

    Map<String, Kept> all(String subject) {
        return kept.getOrDefault(subject, Map.of());
    }

    /** What has arrived and is nobody's file yet. */
    public List<Arrived> arrivals() {
        return arrivals;
    }

    String subjectOf(Arrived file) {
        return arrivedFor.get(file.id());
    }

    /**
     * The id a file of an import gets: the same whenever the import is begun again, so that content which a dying process
     * has left behind is written over instead of lying around.
     */
    static UUID id(UUID importId, String subject, String path) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            ByteBuffer hash = ByteBuffer.wrap(sha256.digest((importId + "\n" + subject + "\n" + path).getBytes(StandardCharsets.UTF_8)));
            long high = importId.getMostSignificantBits() & 0xffffffffffff0000L | 0x7000L | hash.getLong() & 0xfffL;
            return new UUID(high, hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
