package lectern.platform.tenancy;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A route that changes something too small for the audit log, and why. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Unaudited {

    String value();
}
