package lectern.enrollments.boundary;

import java.util.List;
import lectern.courses.control.GroupFacts;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * A group of a course.
 *
 * @param membersForm the addresses of those who are to join
 * @param rosterHref its people in the roster
 * @param releaseHref when the lessons open for it
 * @param isConflict whether somebody else has changed the group since the form was opened
 */
public record GroupPage(List<Crumb> trail, String address, GroupFacts group, Fields form, List<Option> people, String zone, Fields membersForm, String rosterHref,
                        String releaseHref, ExtensionsPanel extensions, boolean isConflict) {
}
