package lectern.identity.boundary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person calls a browser and the device it runs on, as far as it says so itself.
 *
 * @param browser its name, or null
 * @param device the system, or null
 */
public record BrowserName(String browser, String device) {

    // The order counts: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "FxiOS/", "Firefox",
        "CriOS/", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> DEVICES = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "CrOS", "Chromebook",
        "Windows", "Windows", "Mac OS", "Mac", "Linux", "Linux");

    static BrowserName of(String userAgent) {
        return new BrowserName(named(BROWSERS, userAgent), named(DEVICES, userAgent));
    }

    public boolean isKnown() {
        return browser != null && device != null;
    }

    private static String named(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(name -> userAgent != null && userAgent.contains(name.getKey()))
            .map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
