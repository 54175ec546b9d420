package lectern.library.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.library.control.Folders;
import lectern.library.control.ItemFacts;
import lectern.library.entity.ItemDescription;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Words;

/** What somebody says about an item. */
final class ItemForm {

    static final List<String> LICENCES = List.of("own", "cc0", "cc_by", "cc_by_sa", "cc_by_nc", "cc_by_nc_sa", "cc_by_nd", "other");

    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 40;

    private ItemForm() {
    }

    static ItemDescription read(Fields form, List<Folders.Folder> folders) {
        String title = form.required("title", 200).replaceAll("\\s+", " ");
        String description = form.optional("description", 500);
        UUID folder = form.id("folder").orElse(null);
        if (folder != null && folders.stream().noneMatch(one -> one.id().equals(folder))) {
            form.reject("folder", "library.folder.gone");
        }
        List<String> tags = tags(form);
        String licence = form.oneOf("licence", Set.copyOf(LICENCES));
        String terms = form.optional("terms", 500);
        if (licence.equals("other") && terms.isEmpty()) {
            form.reject("terms", "library.field.terms-missing");
        }
        return new ItemDescription(title, description, folder, tags, licence, terms);
    }

    static Fields of(ItemFacts item) {
        Map<String, Object> values = new HashMap<>(Map.of("title", item.title(), "description", item.description(), "tags", item.tagLine(), "licence", item.licence(),
            "terms", item.licenceNote()));
        values.put("folder", item.folderId());
        return Fields.of(values);
    }

    static List<Option> folders(List<Folders.Folder> folders) {
        return folders.stream().map(folder -> new Option(folder.id().toString(), "\u2014 ".repeat(folder.depth() - 1) + folder.name())).toList();
    }

    static List<Option> licences(Words words) {
        return LICENCES.stream().map(licence -> new Option(licence, words.text("library.licence." + licence.replace('_', '-')))).toList();
    }

    private static List<String> tags(Fields form) {
        List<String> tags = Stream.of(form.optional("tags", 400).split(",")).map(tag -> tag.strip().replaceAll("\\s+", " ")).filter(tag -> !tag.isEmpty()).distinct().toList();
        if (tags.size() > MOST_TAGS) {
            form.reject("tags", "library.field.tags-many", MOST_TAGS);
        }
        if (tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            form.reject("tags", "library.field.tags-long", LONGEST_TAG);
        }
        return tags;
    }
}
