package lectern.courses.cartridge;

import java.util.Locale;

/** What becomes of an item or a file of the package. */
public enum Outcome {
    SECTION, LESSON, FILE, LEFT_OUT, HOUSEKEEPING, BROKEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "cartridge.outcome." + code();
    }
}
