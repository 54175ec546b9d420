package lectern.courses.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The sections and lessons of a course in order, and where they may be moved. */
public final class Outline {

    /** Sections inside sections go this deep; imported ones may go deeper and stay so. */
    public static final int DEEPEST = 4;

    private final Map<UUID, List<OutlineItem>> itemsByParent = new HashMap<>();
    private final Map<UUID, OutlineItem> itemsById = new HashMap<>();
    private final List<OutlineSection> sections;
    private final List<OutlineLesson> lessons = new ArrayList<>();

    /** The outline made of these lines, which are in the order of their positions. */
    public Outline(List<? extends OutlineItem> lines) {
        Map<UUID, List<OutlineItem>> byParent = new HashMap<>();
        lines.forEach(line -> byParent.computeIfAbsent(line.parentId(), parent -> new ArrayList<>()).add(line));
        sections = below(null, byParent, 1).stream().filter(OutlineItem::isSection).map(OutlineSection.class::cast).toList();
    }

    // Lessons are numbered as they are met, which is the order they are read in.
    private List<OutlineItem> below(UUID parent, Map<UUID, List<OutlineItem>> byParent, int depth) {
        List<OutlineItem> items = new ArrayList<>();
        itemsByParent.put(parent, items);
        for (OutlineItem line : byParent.getOrDefault(parent, List.of())) {
            OutlineItem item = line instanceof OutlineLesson lesson ? lesson.at(lessons.size() + 1)
                : new OutlineSection(line.id(), parent, line.title(), depth, below(line.id(), byParent, depth + 1));
            if (item instanceof OutlineLesson lesson) {
                lessons.add(lesson);
            }
            itemsById.put(item.id(), item);
            items.add(item);
        }
        return items;
    }

    /** The sections at the top. */
    public List<OutlineSection> sections() {
        return sections;
    }

    /** All sections, those inside others after the one they stand in. */
    public List<OutlineSection> allSections() {
        List<OutlineSection> all = new ArrayList<>();
        sections.forEach(section -> addWithInner(section, all));
        return all;
    }

    /** The lessons in the order they are read in. */
    public List<OutlineLesson> lessons() {
        return Collections.unmodifiableList(lessons);
    }

    public boolean isEmpty() {
        return itemsById.isEmpty();
    }

    /** The outline as students see it: without hidden lessons and without sections that hold nothing else; one of them ({@code kept}, or null) stays. */
    public Outline forStudents(UUID kept) {
        return lessons.stream().noneMatch(OutlineLesson::isHidden) ? this : new Outline(shownBelow(null, kept));
    }

    private List<OutlineItem> shownBelow(UUID parent, UUID kept) {
        List<OutlineItem> shown = new ArrayList<>();
        for (OutlineItem item : itemsByParent.get(parent)) {
            List<OutlineItem> inner = item.isSection() ? shownBelow(item.id(), kept) : List.of();
            boolean isShown = item instanceof OutlineLesson lesson ? !lesson.isHidden() || lesson.id().equals(kept)
                : !inner.isEmpty() || itemsByParent.get(item.id()).isEmpty();
            if (isShown) {
                shown.add(item);
                shown.addAll(inner);
            }
        }
        return shown;
    }

    public Optional<OutlineLesson> lesson(UUID id) {
        return Optional.ofNullable(itemsById.get(id)).filter(OutlineLesson.class::isInstance).map(OutlineLesson.class::cast);
    }

    public Optional<OutlineLesson> lesson(String slug) {
        return lessons.stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    public Optional<OutlineSection> section(UUID id) {
        return Optional.ofNullable(itemsById.get(id)).filter(OutlineSection.class::isInstance).map(OutlineSection.class::cast);
    }

    /** The lesson read before this one. */
    public Optional<OutlineLesson> before(OutlineLesson lesson) {
        return at(lesson.number() - 2);
    }

    /** The lesson read after this one. */
    public Optional<OutlineLesson> after(OutlineLesson lesson) {
        return at(lesson.number());
    }

    /** The section and everything below it. */
    public List<OutlineItem> with(OutlineSection section) {
        List<OutlineItem> all = new ArrayList<>(List.of(section));
        for (OutlineItem item : section.items()) {
            all.addAll(item instanceof OutlineSection inner ? with(inner) : List.of(item));
        }
        return all;
    }

    /** The section or lesson with this id. */
    public Optional<OutlineItem> item(UUID id) {
        return Optional.ofNullable(itemsById.get(id));
    }

    /** The sections that lead to an item: the one it stands in, and those around that one. */
    public List<UUID> around(OutlineItem item) {
        List<UUID> sections = new ArrayList<>();
        for (UUID parent = item.parentId(); parent != null; parent = itemsById.get(parent).parentId()) {
            sections.add(parent);
        }
        return sections;
    }

    /** Where one looks once these are gone: what stands after the first of them, else before it, else the section around it. */
    public Optional<OutlineItem> beside(Collection<UUID> gone) {
        return first(gone).flatMap(item -> {
            List<OutlineItem> siblings = itemsByParent.get(item.parentId());
            int place = siblings.indexOf(item);
            List<OutlineItem> near = new ArrayList<>(siblings.subList(0, place));
            Collections.reverse(near);
            near.addAll(0, siblings.subList(place + 1, siblings.size()));
            return near.stream().filter(sibling -> !gone.contains(sibling.id())).findFirst().or(() -> item(item.parentId()));
        });
    }

    /** The first of these, in the order they are read in; sections come after the lessons. */
    public Optional<OutlineItem> first(Collection<UUID> items) {
        return Stream.<OutlineItem>concat(lessons.stream(), allSections().stream()).filter(item -> items.contains(item.id())).findFirst();
    }

    public boolean canGoUp(OutlineItem item) {
        return !up(item).isEmpty();
    }

    public boolean canGoDown(OutlineItem item) {
        return !down(item).isEmpty();
    }

    /** One step up: past what stands before it, or out of the front of its section. */
    public List<Placement> up(OutlineItem item) {
        List<OutlineItem> siblings = itemsByParent.get(item.parentId());
        int place = siblings.indexOf(item);
        if (place > 0) {
            return moved(item, item.parentId(), place - 1);
        }
        return beyond(item, -1);
    }

    /** One step down: past what stands after it, or out of the end of its section. */
    public List<Placement> down(OutlineItem item) {
        List<OutlineItem> siblings = itemsByParent.get(item.parentId());
        int place = siblings.indexOf(item);
        if (place < siblings.size() - 1) {
            return moved(item, item.parentId(), place + 1);
        }
        return beyond(item, 1);
    }

    // Out of a section inside another one; out of a section at the top into the one beside it, for lessons stand in sections.
    private List<Placement> beyond(OutlineItem item, int step) {
        OutlineSection home = item.parentId() == null ? null : section(item.parentId()).orElseThrow();
        if (home == null) {
            return List.of();
        }
        int homePlace = itemsByParent.get(home.parentId()).indexOf(home);
        if (home.parentId() != null) {
            return moved(item, home.parentId(), step < 0 ? homePlace : homePlace + 1);
        }
        int beside = homePlace + step;
        if (item.isSection() || beside < 0 || beside >= sections.size()) {
            return List.of();
        }
        OutlineSection next = sections.get(beside);
        return moved(item, next.id(), step < 0 ? next.items().size() : 0);
    }

    /** Puts an item into a section (the top: null) at a place counted without the item itself. */
    public List<Placement> moved(OutlineItem item, UUID parent, int place) {
        refuse(item, parent);
        List<OutlineItem> target = new ArrayList<>(itemsByParent.get(parent));
        target.remove(item);
        target.add(Math.max(0, Math.min(place, target.size())), item);
        return placed(target, parent);
    }

    /** Puts lessons into a section, in the order they are read in: before all that stands there, or after it. */
    public List<Placement> moved(Collection<UUID> moving, UUID section, boolean isFirst) {
        List<OutlineItem> chosen = lessons.stream().filter(lesson -> moving.contains(lesson.id())).map(OutlineItem.class::cast).toList();
        if (section(section).isEmpty() || chosen.size() != moving.size()) {
            throw new MoveRefused("gone");
        }
        List<OutlineItem> target = new ArrayList<>(itemsByParent.get(section));
        target.removeAll(chosen);
        target.addAll(isFirst ? 0 : target.size(), chosen);
        return placed(target, section);
    }

    /** Where everything stands once the copies of some lessons stand after these; {@code copies} has the copy of each lesson. */
    public List<Placement> copied(Map<UUID, UUID> copies) {
        List<Placement> placements = new ArrayList<>();
        lessons.stream().filter(lesson -> copies.containsKey(lesson.id())).map(OutlineLesson::parentId).distinct().forEach(section -> {
            int position = 0;
            for (OutlineItem item : itemsByParent.get(section)) {
                placements.add(new Placement(item.id(), item.isSection(), section, position++));
                if (copies.containsKey(item.id())) {
                    placements.add(new Placement(copies.get(item.id()), false, section, position++));
                }
            }
        });
        return placements;
    }

    private static List<Placement> placed(List<OutlineItem> items, UUID parent) {
        List<Placement> placements = new ArrayList<>();
        for (int position = 0; position < items.size(); position++) {
            placements.add(new Placement(items.get(position).id(), items.get(position).isSection(), parent, position));
        }
        return placements;
    }

    private void refuse(OutlineItem item, UUID parent) {
        if (!itemsById.containsKey(item.id()) || !itemsByParent.containsKey(parent)) {
            throw new MoveRefused("gone");
        }
        if (!item.isSection() && parent == null) {
            throw new MoveRefused("lesson-at-top");
        }
        if (item instanceof OutlineSection moving) {
            if (with(moving).stream().anyMatch(inner -> inner.id().equals(parent))) {
                throw new MoveRefused("into-itself");
            }
            int depth = parent == null ? 0 : section(parent).orElseThrow().depth();
            if (!Objects.equals(moving.parentId(), parent) && depth + height(moving) > DEEPEST) {
                throw new MoveRefused("too-deep");
            }
        }
    }

    private static int height(OutlineSection section) {
        return 1 + section.sections().stream().mapToInt(Outline::height).max().orElse(0);
    }

    private static void addWithInner(OutlineSection section, List<OutlineSection> all) {
        all.add(section);
        section.sections().forEach(inner -> addWithInner(inner, all));
    }

    private Optional<OutlineLesson> at(int place) {
        return place < 0 || place >= lessons.size() ? Optional.empty() : Optional.of(lessons.get(place));
    }
}
