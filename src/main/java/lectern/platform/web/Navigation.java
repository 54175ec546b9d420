package lectern.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lectern.platform.tenancy.Current;

/** Places a module puts into the rail. */
public interface Navigation {

    /** The module's places for this person, in the organization of the request. */
    List<Place> places(Current current);

    /**
     * A place in the rail.
     *
     * @param order where it stands, ascending; Home is 10, Courses 20, People 60, Settings 90
     * @param path the address below the organization, for instance {@code /courses}; empty is Home
     * @param key the message key of its label
     * @param icon the icon's name
     * @param also other addresses that lie under this place
     */
    record Place(int order, String path, String key, String icon, int count, Set<String> also) {

        public Place(int order, String path, String key, String icon) {
            this(order, path, key, icon, 0, Set.of());
        }

        /** The place with other addresses that lie under it. */
        public Place with(String... others) {
            return new Place(order, path, key, icon, count, Set.of(others));
        }

        boolean holds(String asked) {
            return path.isEmpty() ? asked.isEmpty()
                : Stream.concat(Stream.of(path), also.stream()).anyMatch(one -> asked.equals(one) || asked.startsWith(one + "/"));
        }
    }
}
