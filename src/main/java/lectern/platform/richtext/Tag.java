package lectern.platform.richtext;

import java.util.LinkedHashMap;
import java.util.Map;

/** A tag around a run of text, as it will be written. */
record Tag(String name, Map<String, String> attributes) {

    static Tag link(String href) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", href);
        if (Addresses.isOutside(href)) {
            attributes.put("rel", "noopener noreferrer");
        }
        return new Tag("a", attributes);
    }
}
