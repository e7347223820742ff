package org.csecprogress.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.builders.TestProvider;

/** The identity provider of the state, as {@link Portal#shared()} knows it. */
final class StateProvider {
    /** It is started before the portal, and stays until the run ends. */
    static final TestProvider PROVIDER = TestProvider.start();

    private StateProvider() {}

    /** Returns the path to which it sends a browser back. */
    static String back(Map<String, List<String>> said) {
        return said.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue().get(0)))
                .collect(Collectors.joining("&", "/sign-in/returned/state?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Returns the settings of a portal that knows it as {@code state}. */
    static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("CSEC_PROVIDERS", "state");
        PROVIDER.settings("state")
                .forEach(
                        (name, value) ->
                                settings.put(
                                        name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        return settings;
    }
}
