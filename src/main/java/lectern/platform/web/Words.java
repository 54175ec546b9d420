package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import lectern.platform.tenancy.Current;

/** Messages in the language of the person who is asking. */
@ApplicationScoped
public class Words {

    @Inject
    Messages messages;

    @Inject
    Current current;

    /** A text in the language of a thing rather than the person's. */
    public String in(String languageTag, String key, Object... arguments) {
        return messages.text(Locale.forLanguageTag(languageTag), key, arguments);
    }

    public String text(String key, Object... arguments) {
        return messages.text(current.locale(), key, arguments);
    }
}
