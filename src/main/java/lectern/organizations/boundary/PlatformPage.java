package lectern.organizations.boundary;

import java.util.List;
import lectern.organizations.control.Platform;

/** All organizations; {@code next} is the address of the next rows, or null. */
public record PlatformPage(List<Platform.Row> organizations, String next) {

    public boolean isEmpty() {
        return organizations.isEmpty();
    }
}
