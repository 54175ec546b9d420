package lectern.courses.cartridge;

/** One file of the package: where it lies in it, what it may be called in the store, and what was measured while reading it. */
public record PackageFile(String path, String name, long size, String sha256, MediaKind kind) {

    private static final int LONGEST_NAME = 150;

    static PackageFile of(String path, long size, String sha256, byte[] head) {
        return new PackageFile(path, storedName(path), size, sha256, MediaKind.of(path, head));
    }

    /** Whether the name in the store is shorter than the name in the package. */
    public boolean isNameShortened() {
        return name.length() < path.length() - path.lastIndexOf('/') - 1;
    }

    static String storedName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return Text.shortened(name.substring(0, name.length() - ending.length()), LONGEST_NAME - ending.length()) + ending;
    }
}
