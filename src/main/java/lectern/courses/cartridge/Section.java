package lectern.courses.cartridge;

import java.util.List;

/** A part of the outline that holds items and further sections. */
public record Section(String key, String title, boolean isHidden, List<Node> children) implements Node {

    public Section {
        children = List.copyOf(children);
    }
}
