package lectern.courses.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.courses.cartridge.CartridgePlan;
import lectern.courses.cartridge.Item;
import lectern.courses.cartridge.Line;
import lectern.courses.cartridge.Line.Subject;
import lectern.courses.cartridge.Node;
import lectern.courses.cartridge.Reason;
import lectern.courses.cartridge.Section;
import lectern.courses.control.ImportComparison.Piece;
import lectern.courses.control.ImportLine.Kind;
import lectern.courses.control.ImportLine.Remark;
import lectern.courses.entity.ImportedPackage;

/** Turns the accounting of a package into the lines of a report. */
public final class ImportAccount {

    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_FORMAT = 60;

    private final Map<String, Integer> depths = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    private ImportAccount() {
    }

    /** What the package says of itself. */
    public static ImportedPackage describe(CartridgePlan plan) {
        String key = plan.identifier().length() <= LONGEST_KEY ? plan.identifier() : plan.identifier().substring(0, LONGEST_KEY);
        String format = "Common Cartridge " + plan.version() + (plan.isCanvas() ? ", Canvas" : "");
        return new ImportedPackage(key, format.substring(0, Math.min(format.length(), LONGEST_FORMAT)), plan.language().flatMap(ImportAccount::language).orElse(null));
    }

    // The language, and the country where there is one: what courses know.
    private static Optional<String> language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String country = locale.getCountry().matches("[A-Z]{2}") ? "-" + locale.getCountry() : "";
        return locale.getLanguage().matches("[a-z]{2,3}") ? Optional.of(locale.getLanguage() + country) : Optional.empty();
    }

    /** One line for each item of the outline and each entry of the package. */
    public static List<ImportLine> of(CartridgePlan plan) {
        ImportAccount account = new ImportAccount();
        account.walk(plan.outline(), 0, false);
        List<ImportLine> lines = new ArrayList<>();
        for (Line line : plan.accounting()) {
            lines.add(account.line(lines.size(), line));
        }
        return lines;
    }

    /** The lessons of the package, in their order. */
    static List<Piece> pieces(CartridgePlan plan) {
        ImportAccount account = new ImportAccount();
        account.walk(plan.outline(), 0, false);
        return plan.items().stream().filter(Item::isLesson)
            .map(item -> new Piece(item.key(), item.title(), item.digest(), account.hidden.contains(item.key()))).toList();
    }

    // What stands in a hidden section is hidden with it.
    private void walk(List<Node> nodes, int depth, boolean isHidden) {
        for (Node node : nodes) {
            boolean isHiddenHere = isHidden || node.isHidden();
            depths.put(node.key(), depth);
            if (isHiddenHere) {
                hidden.add(node.key());
            }
            if (node instanceof Section section) {
                walk(section.children(), depth + 1, isHiddenHere);
            } else if (node instanceof Item item) {
                items.put(item.key(), item);
            }
        }
    }

    private ImportLine line(int position, Line line) {
        boolean isItem = line.subject() == Subject.ITEM;
        Item item = isItem ? items.get(line.id()) : null;
        String title = line.title().isBlank() ? line.id() : line.title();
        return new ImportLine(position, isItem ? depths.getOrDefault(line.id(), 0) : 0, kind(line), line.id(),
            title.substring(0, Math.min(title.length(), LONGEST_TITLE)), line.outcome().code(), line.reason().code(), line.argument(),
            line.notes().stream().map(note -> new Remark(note.kind().code(), note.argument())).toList(), item == null ? null : item.digest(),
            isItem ? hidden.contains(line.id()) : line.isHidden(), null, null, null);
    }

    private static Kind kind(Line line) {
        boolean isBehindItem = line.subject() == Subject.FILE && !line.item().isEmpty();
        return switch (line.outcome()) {
            case SECTION -> Kind.OUTLINE;
            case LESSON -> line.subject() == Subject.ITEM ? Kind.OUTLINE : Kind.SOURCE;
            case LEFT_OUT -> isBehindItem ? Kind.SOURCE : Kind.LEFT_OUT;
            case BROKEN -> isBehindItem ? Kind.SOURCE : Kind.BROKEN;
            case FILE -> line.reason() == Reason.USED ? Kind.SHOWN : Kind.FILE;
            case HOUSEKEEPING -> Kind.IGNORED;
        };
    }
}
