package lectern.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a package becomes. {@code files} are stored with the course besides its lessons, {@code sources} are kept for what was left out;
 * the accounting has one line for each item and each entry of the archive.
 */
public record CartridgePlan(String identifier, String version, boolean isCanvas, String title, String summary, Optional<String> language,
        Optional<PackageFile> cover, List<Node> outline, List<PackageFile> files, List<PackageFile> sources, List<Line> accounting) {

    public CartridgePlan {
        outline = List.copyOf(outline);
        files = List.copyOf(files);
        sources = List.copyOf(sources);
        accounting = List.copyOf(accounting);
    }

    /** All items in the order a student meets them. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        collect(outline, items);
        return items;
    }

    public Optional<Item> item(String key) {
        return items().stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public long count(Outcome outcome) {
        return accounting.stream().filter(line -> line.outcome() == outcome).count();
    }

    private static void collect(List<Node> nodes, List<Item> items) {
        for (Node node : nodes) {
            if (node instanceof Section section) {
                collect(section.children(), items);
            } else if (node instanceof Item item) {
                items.add(item);
            }
        }
    }
}
