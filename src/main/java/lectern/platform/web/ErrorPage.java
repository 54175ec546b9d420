package lectern.platform.web;

/**
 * What a page of the kind "this did not work" says.
 *
 * @param status the HTTP status
 * @param title one sentence on what happened
 * @param advice one sentence on what to do
 * @param requestId what to quote when asking for help
 * @param home where the one button leads
 */
public record ErrorPage(int status, String title, String advice, String requestId, String home) {
}
