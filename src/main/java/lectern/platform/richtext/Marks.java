package lectern.platform.richtext;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** All that is said about a run of text: where it leads, its language, how it is set. */
record Marks(String href, Language language, Set<Format> formats) {

    static final Marks NONE = new Marks(null, Language.NONE, Set.of());

    Marks linkedTo(String address) {
        return new Marks(address, language, formats);
    }

    Marks in(Language inner) {
        return inner.isUnknown() ? this : new Marks(href, inner.or(language), formats);
    }

    Marks with(Format format) {
        var all = EnumSet.of(format);
        all.addAll(formats);
        if (format == Format.SUB) {
            all.remove(Format.SUP);
        }
        if (format == Format.SUP) {
            all.remove(Format.SUB);
        }
        return new Marks(href, language, all);
    }

    /** What of them a picture keeps. */
    Marks ofPicture() {
        return NONE.linkedTo(href);
    }

    /** The tags around such a run, outermost first. */
    List<Tag> tags() {
        var tags = new ArrayList<Tag>();
        if (href != null) {
            tags.add(Tag.link(href));
        }
        if (!language.isUnknown()) {
            var attributes = new LinkedHashMap<String, String>();
            language.addTo(attributes);
            tags.add(new Tag("span", attributes));
        }
        for (var format : Format.values()) {
            if (formats.contains(format)) {
                tags.add(new Tag(format.tag(), new LinkedHashMap<>()));
            }
        }
        return tags;
    }
}
