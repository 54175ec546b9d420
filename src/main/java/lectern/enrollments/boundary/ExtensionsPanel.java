package lectern.enrollments.boundary;

import java.util.List;
import lectern.enrollments.entity.Grant;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * What a student or a group is granted, and the form to grant more.
 *
 * @param href where it is granted; what is taken back is posted below it
 * @param grants the latest first
 * @param mayGrant whether there is anybody to grant something to
 */
public record ExtensionsPanel(String href, List<Grant> grants, Fields form, List<Option> kinds, List<Option> lessons, boolean mayGrant) {

    public boolean isEmpty() {
        return grants.isEmpty();
    }

    /** Whether it is not granted here: what a group has, its members have. */
    public boolean isFixed(Grant grant) {
        return grant.isOfGroup() && !href.contains("/groups/");
    }

    /** Whether the form was sent and something in it is wrong. */
    public boolean isTyped() {
        return !form.isValid();
    }
}
