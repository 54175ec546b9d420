package lectern.courses.cartridge;

import java.util.Locale;

/** A remark on a line of the report: something an author may want to look at after the import. */
public record Note(Kind kind, String argument) {

    static Note of(Kind kind, String argument) {
        return new Note(kind, Text.shortened(Text.visible(argument) + " ", 300).strip());
    }

    public String messageKey() {
        return "cartridge.note." + kind.code();
    }

    /** What a remark is about. */
    public enum Kind {
        HIDDEN, DEAD_REFERENCE, FOREIGN_IMAGE, EMBED_REPLACED, SCRIPTS_REMOVED, NAME_SHORTENED, TITLE_SHORTENED, TITLE_INVENTED, PAGE_TOO_LARGE,
        MORE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
