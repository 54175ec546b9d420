/**
 * The program around the application: it starts or reaches PostgreSQL, brings the schema up to date, boots the web server with the
 * application in it, and ends all of them in order. It knows no module; it talks to the application through system properties.
 */
package lectern.launcher;
