/**
 * What tests stand on: a PostgreSQL, the packaged product as a child process, a visitor over HTTP, and a browser.
 */
package lectern.testing;
