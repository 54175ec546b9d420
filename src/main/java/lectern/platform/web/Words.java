package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.platform.tenancy.Current;

/** Messages in the language of the person who is asking. */
@ApplicationScoped
public class Words {

    @Inject
    Messages messages;

    @Inject
    Current current;

    public String text(String key, Object... arguments) {
        return messages.text(current.locale(), key, arguments);
    }
}
