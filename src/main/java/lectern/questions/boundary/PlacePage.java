package lectern.questions.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** Chooses another lesson for a question. */
public record PlacePage(String back, String action, String title, List<Option> lessons, Fields form) {
}
