package lectern.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Every address is read in one format, whatever is asked for; otherwise a request for another one would be refused before
 * it is known whether its sender may see the thing. Only errors look at what was asked for.
 */
@Provider
@PreMatching
public class AnyAccept implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (Set.of("GET", "HEAD").contains(context.getMethod())) {
            context.getHeaders().putSingle("Accept", "*/*");
        }
    }
}
