package lectern.courses.boundary;

import java.util.UUID;
import lectern.platform.tenancy.Current;

/**
 * A course to be copied, with the organization and the person it is done for.
 *
 * @param attempt which attempt it is; another process that takes the copy up raises it
 */
record CopyJob(UUID id, int attempt, Current.Organization organization, Current.Member member) {
}
