/** Work in the background. Whoever starts some carries the organization along and says so with {@code Current.job}. */
package lectern.platform.jobs;
