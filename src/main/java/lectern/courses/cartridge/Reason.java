package lectern.courses.cartridge;

import java.util.Locale;

/** Why a line of the report has its outcome. */
public enum Reason {
    SECTION, HEADING, ARTICLE, DISCUSSION, LINK, FILE, VIDEO, FOLDER_PAGE,
    QUIZ, QUESTION_BANK, ASSIGNMENT, TOOL, INTERACTIVE, UNSUPPORTED, UNPLACED_DISCUSSION, UNPLACED_LINK,
    MISSING_RESOURCE, MISSING_FILE, UNREADABLE, BAD_LINK, EMPTY_RESOURCE,
    USED, UNREACHED, SYLLABUS,
    ROOT, MANIFEST, SETTINGS, SYSTEM, STYLING, FOLDER, SOURCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "cartridge.reason." + code();
    }
}
