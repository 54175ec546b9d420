package lectern.platform.clock;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The time zones people choose from: places, without the abbreviations and aliases that only machines use. */
public final class Zones {

    private static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
        .filter(name -> name.equals("UTC") || name.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .sorted().toList();
    private static final Set<String> KNOWN = Set.copyOf(NAMES);

    private Zones() {
    }

    /** All of them, by name. */
    public static List<String> names() {
        return NAMES;
    }

    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }
}
