package lectern.courses.cartridge;

/** A file of the package that should be XML and is not; the planner turns it into a line of the report. */
final class MalformedXml extends RuntimeException {

    private final int line;

    MalformedXml(String path, int line) {
        super(path + ":" + line);
        this.line = line;
    }

    int line() {
        return line;
    }
}
