package lectern.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The folder db/ that the program brings along, inside its jar or beside its classes. */
final class Bundle implements AutoCloseable {

    private final FileSystem jar;
    private final Path root;

    private Bundle(FileSystem jar, Path root) {
        this.jar = jar;
        this.root = root;
    }

    static Bundle open() {
        URL folder = Bundle.class.getResource("/db");
        if (folder == null) {
            throw new Failure("The program's folder db is missing; unpack Lectern again.");
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return new Bundle(null, Path.of(uri));
            }
            var jar = FileSystems.newFileSystem(uri, Map.of());
            return new Bundle(jar, jar.getPath("/db"));
        } catch (IOException | URISyntaxException e) {
            throw new Failure("The program's folder db cannot be read; unpack Lectern again.", e);
        }
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** The files of a folder whose names end so, in order of their names. */
    List<Path> files(String folder, String ending) {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (var all = Files.walk(path(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new Failure("The program's folder db/" + folder + " cannot be read; unpack Lectern again.", e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Failure("The program's file " + file + " cannot be read; unpack Lectern again.", e);
        }
    }

    @Override
    public void close() {
        try {
            if (jar != null) {
                jar.close();
            }
        } catch (IOException e) {
            throw new Failure("The program's folder db cannot be closed.", e);
        }
    }
}
