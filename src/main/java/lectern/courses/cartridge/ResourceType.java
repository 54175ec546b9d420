package lectern.courses.cartridge;

import java.util.Locale;

/** What a resource of the manifest is, told by its type in any version of the format. */
enum ResourceType {
    WEB_CONTENT, ASSOCIATED, WEB_LINK, DISCUSSION, QUIZ, QUESTION_BANK, TOOL, ASSIGNMENT, UNKNOWN;

    static ResourceType of(String type) {
        String name = type.toLowerCase(Locale.ROOT).strip();
        if (name.equals("webcontent") || name.isEmpty()) {
            return WEB_CONTENT;
        }
        if (name.startsWith("associatedcontent")) {
            return ASSOCIATED;
        }
        if (name.startsWith("imswl")) {
            return WEB_LINK;
        }
        if (name.startsWith("imsdt")) {
            return DISCUSSION;
        }
        if (name.startsWith("imsqti")) {
            return name.contains("question-bank") ? QUESTION_BANK : QUIZ;
        }
        if (name.startsWith("imsbasiclti") || name.startsWith("imslti")) {
            return TOOL;
        }
        return name.startsWith("assignment") ? ASSIGNMENT : UNKNOWN;
    }
}
