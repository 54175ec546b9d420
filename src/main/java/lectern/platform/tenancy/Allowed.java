package lectern.platform.tenancy;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The permission a route asks for, by name. Two names are not an organization's to give: {@link #SIGNED_IN}, held by
 * everyone who is signed in, and {@link #PLATFORM}, held by platform admins.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Allowed {

    String SIGNED_IN = "account";
    String PLATFORM = "platform";

    String value();
}
