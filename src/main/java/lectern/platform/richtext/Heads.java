package lectern.platform.richtext;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which rows head a table, and what each header cell is the header of: derived, so that it cannot be wrong. */
final class Heads {

    private Heads() {
    }

    /** The rows at the top that are headers throughout, unless one of their cells reaches below them. */
    static int of(Block table) {
        int heads = 0;
        int reach = 0;
        for (var row : table.blocks) {
            if (!row.blocks.stream().allMatch(cell -> cell.kind == Kind.HEADER)) {
                break;
            }
            for (var cell : row.blocks) {
                reach = Math.max(reach, heads + cell.span("rowspan"));
            }
            heads++;
        }
        return reach > heads ? 0 : heads;
    }

    static Map<String, String> attributes(Block cell, boolean isInHead) {
        if (cell.kind == Kind.CELL) {
            return cell.attributes;
        }
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("scope", isInHead ? cell.span("colspan") > 1 ? "colgroup" : "col"
                : cell.span("rowspan") > 1 ? "rowgroup" : "row");
        attributes.putAll(cell.attributes);
        return attributes;
    }
}
