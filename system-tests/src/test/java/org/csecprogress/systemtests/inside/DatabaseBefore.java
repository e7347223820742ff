package org.csecprogress.systemtests.inside;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.systemtests.TestDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes a database before Arquillian reads its settings, and tells the server of it. It runs inside
 * the server as well, where there is nothing to do.
 */
public class DatabaseBefore implements BeforeAllCallback {
    private static final String OPTIONS = "csec.inside.options";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("csec.work") != null && System.getProperty(OPTIONS) == null) {
            Map<String, String> settings = TestDatabase.ofTheRun("inside").settings();
            System.setProperty(
                    OPTIONS,
                    settings.entrySet().stream()
                            .map(e -> "-D" + property(e.getKey()) + "=" + e.getValue())
                            .collect(Collectors.joining(" ")));
        }
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
