package lectern.courses.boundary;

import java.util.List;

/** The catalogue. */
public record CataloguePage(String home, CatalogueQuery query, List<CourseCard> cards, String more, List<FilterLink> chips, List<FilterLink> moreSubjects,
                            List<FilterLink> levels, List<FilterLink> orders, List<FilterLink> statuses, boolean mayCreate, boolean mayImport) {

    public boolean isEmpty() {
        return cards.isEmpty();
    }

    /** Nothing is there although nothing was asked for. */
    public boolean isUntouched() {
        return cards.isEmpty() && query.isPlain();
    }

    public boolean isUntouchedForAuthors() {
        return isUntouched() && mayCreate;
    }

    public boolean isUntouchedForReaders() {
        return isUntouched() && !mayCreate;
    }

    public boolean isWithoutMatch() {
        return cards.isEmpty() && !query.isPlain();
    }

    public boolean hasStatuses() {
        return !statuses.isEmpty();
    }

    public boolean hasMoreSubjects() {
        return !moreSubjects.isEmpty();
    }

    public String level() {
        return current(levels);
    }

    public String order() {
        return current(orders);
    }

    public String status() {
        return current(statuses);
    }

    private static String current(List<FilterLink> links) {
        return links.stream().filter(FilterLink::isCurrent).map(FilterLink::label).findFirst().orElse("");
    }
}
