package lectern.courses.boundary;

import java.util.UUID;
import lectern.platform.tenancy.Current;

/**
 * An import to be done, with the organization and the person it is done for.
 *
 * @param attempt which attempt it is; another process that takes the import up raises it
 */
record ImportJob(UUID id, int attempt, Current.Organization organization, Current.Member member) {
}
