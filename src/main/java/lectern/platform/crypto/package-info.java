/**
 * Keys derived from the installation's master key, password hashes and identifiers.
 * It is shared by the launcher and the application, and therefore needs nothing but the JDK and Bouncy Castle.
 */
package lectern.platform.crypto;
