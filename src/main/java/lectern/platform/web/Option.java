package lectern.platform.web;

/**
 * One of the values a form offers.
 *
 * @param help a sentence below the label, or null
 */
public record Option(String value, String label, String help) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
