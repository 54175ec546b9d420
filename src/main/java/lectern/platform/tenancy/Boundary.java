package lectern.platform.tenancy;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A resource class: one instance, every method one transaction in the request's organization. */
@Stereotype
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
@Tenanted
@Retention(RUNTIME)
@Target(TYPE)
public @interface Boundary {
}
