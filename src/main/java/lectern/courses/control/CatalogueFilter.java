package lectern.courses.control;

/**
 * What the catalogue is asked for; every part may be empty.
 *
 * @param words what to search for
 * @param difficulty beginner, intermediate or advanced
 * @param isMine only courses the person is in or teaches, in every status
 * @param status draft, published or archived
 * @param order newest or title
 * @param after where the page before ended
 */
public record CatalogueFilter(String words, String subject, String difficulty, boolean isMine, String status, String order, String after) {

    public boolean isSearch() {
        return !words.isEmpty();
    }

    public boolean isByTitle() {
        return order.equals("title");
    }
}
