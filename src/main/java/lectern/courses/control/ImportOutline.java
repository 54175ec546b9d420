package lectern.courses.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import lectern.courses.cartridge.CartridgePlan;
import lectern.courses.cartridge.Item;
import lectern.courses.cartridge.Node;
import lectern.courses.cartridge.Section;

/**
 * The sections and lessons a package brings, in order. Lessons that stand at the top of a package get a section of their
 * own, because lessons stand in sections.
 */
final class ImportOutline {

    /** The sections that packages do not have and courses need. */
    enum Extra { ONLY, FIRST, LATER }

    /**
     * A place of the outline.
     *
     * @param parentKey the section it stands in, or null at the top
     * @param item the lesson, or null for a section
     */
    record Spot(String key, String parentKey, String title, Item item) {

        boolean isSection() {
            return item == null;
        }
    }

    private final List<Spot> spots = new ArrayList<>();
    private final Predicate<Item> isWanted;
    private final Predicate<Item> isWantedHidden;
    private final Predicate<String> isSectionWanted;

    private ImportOutline(Predicate<Item> isWanted, Predicate<Item> isWantedHidden, Predicate<String> isSectionWanted) {
        this.isWanted = isWanted;
        this.isWantedHidden = isWantedHidden;
        this.isSectionWanted = isSectionWanted;
    }

    /**
     * What of the plan comes in.
     *
     * @param isWanted which lessons come in
     * @param isWantedHidden which of those that students could not see come in
     * @param isSectionWanted which sections come in even with nothing in them
     * @param titles how sections are called that the package does not have
     */
    static List<Spot> of(CartridgePlan plan, Predicate<Item> isWanted, Predicate<Item> isWantedHidden, Predicate<String> isSectionWanted,
                         Function<Extra, String> titles) {
        ImportOutline outline = new ImportOutline(isWanted, isWantedHidden, isSectionWanted);
        outline.top(plan.outline(), titles);
        return outline.spots;
    }

    private void top(List<Node> nodes, Function<Extra, String> titles) {
        boolean isFlat = nodes.stream().noneMatch(Section.class::isInstance);
        String extra = null;
        for (Node node : nodes) {
            if (node instanceof Section section) {
                section(section, null, false);
                extra = null;
            } else if (node instanceof Item item && isIn(item, item.isHidden())) {
                if (extra == null) {
                    extra = item.key() + "//";
                    spots.add(new Spot(extra, null, titles.apply(isFlat ? Extra.ONLY : spots.isEmpty() ? Extra.FIRST : Extra.LATER), null));
                }
                spots.add(new Spot(item.key(), extra, item.title(), item));
            }
        }
    }

    private void section(Section section, String parentKey, boolean isHiddenAbove) {
        boolean isHidden = isHiddenAbove || section.isHidden();
        int place = spots.size();
        spots.add(new Spot(section.key(), parentKey, section.title(), null));
        for (Node node : section.children()) {
            if (node instanceof Section inner) {
                section(inner, section.key(), isHidden);
            } else if (node instanceof Item item && isIn(item, isHidden || item.isHidden())) {
                spots.add(new Spot(item.key(), section.key(), item.title(), item));
            }
        }
        boolean isEmpty = spots.size() == place + 1;
        if (isEmpty && (isHidden || !isSectionWanted.test(section.key()))) {
            spots.remove(place);
        }
    }

    private boolean isIn(Item item, boolean isHidden) {
        return item.isLesson() && isWanted.test(item) && (!isHidden || isWantedHidden.test(item));
    }
}
