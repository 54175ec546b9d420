package lectern.questions.boundary;

import lectern.platform.web.Fields;

/** What one has written, to say it in other words. */
public record EditPage(String back, String action, boolean isQuestion, Fields form, boolean allowsAnonymity) {
}
