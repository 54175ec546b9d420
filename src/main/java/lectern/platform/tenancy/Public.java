package lectern.platform.tenancy;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A route for everyone, signed in or not. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Public {
}
