package lectern.platform.richtext;

import java.util.ArrayList;
import java.util.List;

/** Brings what was read into its one shape: nothing empty, pictures as figures, headings below the page's own. */
final class Shape {

    private final boolean lowered;

    private Shape(boolean lowered) {
        this.lowered = lowered;
    }

    /** Headings go down a level where the text brought a title of its own. */
    static Block of(Block document, boolean hasTitle) {
        document.blocks = new Shape(hasTitle).inside(document);
        return document;
    }

    private List<Block> inside(Block parent) {
        var shaped = new ArrayList<Block>();
        for (var block : parent.blocks) {
            shaped.addAll(shape(block, parent));
        }
        return shaped;
    }

    /** The blocks that take the place of one that was read. */
    private List<Block> shape(Block block, Block parent) {
        if (block.kind.holdsText()) {
            return block.inlines.isEmpty() ? List.of() : List.of(line(block, parent));
        }
        if (block.kind == Kind.RULE) {
            return List.of(block);
        }
        if (block.kind == Kind.CODE) {
            return block.inlines.get(0).text().isBlank() ? List.of() : List.of(block);
        }
        block.blocks = inside(block);
        return switch (block.kind) {
            case FIGURE -> figure(block);
            case DETAILS -> details(block);
            case CELL, HEADER -> List.of(block);
            default -> block.blocks.isEmpty() ? List.of() : List.of(block);
        };
    }

    private Block line(Block block, Block parent) {
        if (block.kind.isHeading()) {
            return lowered && block.kind != Kind.MINOR_HEADING ? block.like(Kind.values()[block.kind.ordinal() + 1]) : block;
        }
        boolean standsAlone = block.kind == Kind.PARAGRAPH && block.isPicture() && !parent.kind.isTight();
        return standsAlone ? block.like(Kind.FIGURE) : block;
    }

    /** One picture and a line about it; anything else that stood in a figure stands on its own. */
    private static List<Block> figure(Block block) {
        var pictures = block.blocks.stream().filter(inner -> inner.kind == Kind.FIGURE).toList();
        var captions = block.blocks.stream().filter(inner -> inner.kind == Kind.CAPTION).toList();
        int rest = block.blocks.size() - pictures.size() - captions.size();
        if (pictures.size() != 1 || captions.size() + pictures.get(0).blocks.size() > 1 || rest > 0) {
            return apart(block);
        }
        var picture = pictures.get(0);
        var figure = block.like(Kind.FIGURE);
        figure.language = figure.language.or(picture.language);
        figure.inlines = picture.inlines;
        figure.blocks = captions.isEmpty() ? picture.blocks : captions;
        return List.of(figure);
    }

    private static List<Block> details(Block block) {
        var summary = block.blocks.stream().filter(inner -> inner.kind == Kind.SUMMARY).findFirst();
        if (summary.isEmpty()) {
            return apart(block);
        }
        block.blocks.remove(summary.get());
        block.blocks.add(0, summary.get());
        return List.of(block);
    }

    /** What a block held, without it; a language that it gave is kept. */
    private static List<Block> apart(Block block) {
        return block.blocks.stream().map(inner -> {
            var free = inner.kind == Kind.CAPTION ? inner.like(Kind.PARAGRAPH) : inner;
            if (free.kind.hasLanguage()) {
                free.language = free.language.or(block.language);
            }
            return free;
        }).toList();
    }
}
