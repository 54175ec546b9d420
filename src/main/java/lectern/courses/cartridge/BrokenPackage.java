package lectern.courses.cartridge;

import java.util.List;
import java.util.Locale;

/** A package that cannot be read or must not be; the flaw names the sentence that a person is told. */
public final class BrokenPackage extends RuntimeException {

    private static final int LONGEST_ARGUMENT = 120;

    private final Flaw flaw;
    private final transient List<Object> arguments;

    BrokenPackage(Flaw flaw, Object... arguments) {
        super(flaw.code());
        this.flaw = flaw;
        this.arguments = List.of(arguments).stream().map(BrokenPackage::readable).toList();
    }

    BrokenPackage(Flaw flaw, Throwable cause, Object... arguments) {
        this(flaw, arguments);
        initCause(cause);
    }

    public Flaw flaw() {
        return flaw;
    }

    /** Names and numbers for the sentence; names are shortened and free of control characters. */
    public List<Object> arguments() {
        return arguments;
    }

    public String messageKey() {
        return "cartridge.broken." + flaw.code();
    }

    @Override
    public String getMessage() {
        return arguments.isEmpty() ? flaw.code() : flaw.code() + " " + arguments;
    }

    private static Object readable(Object argument) {
        return argument instanceof String text ? Text.shortened(Text.visible(text), LONGEST_ARGUMENT) : argument;
    }

    /** What is wrong with a package. */
    public enum Flaw {
        EMPTY_FILE, NOT_A_ZIP, TRUNCATED, DAMAGED, SPLIT, EMPTY_ARCHIVE, TOO_MANY_ENTRIES, TOO_LARGE, FILE_TOO_LARGE, BOMB, OVERLAPPING,
        ENCRYPTED, COMPRESSION, PATH_ESCAPES, ABSOLUTE_NAME, BAD_NAME, NOT_A_FILE, DUPLICATE, NESTED, NO_MANIFEST, MANIFEST_NOT_XML, DOCTYPE,
        WRONG_MANIFEST, SCORM, QUESTION_PACKAGE, MOODLE_BACKUP, BLACKBOARD_ARCHIVE, GZIPPED, TOO_DEEP, TOO_MANY_ITEMS, TOO_TANGLED, NOTHING_INSIDE,
        FILES_MISSING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
