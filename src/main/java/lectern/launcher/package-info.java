/**
 * The program around the application: it starts or reaches PostgreSQL, brings the schema up to date, boots the web server with the
 * application in it, and ends all of them in order. It talks to the application through system properties; of the modules it knows
 * only the tables that the demo world and {@code user create} fill.
 */
package lectern.launcher;
